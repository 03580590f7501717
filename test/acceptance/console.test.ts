import { beforeAll, describe, expect, it } from 'vitest';
import { newBrowser } from '../support/browse-console.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';
import { expectSecured } from '../support/secured.ts';

let school: OwnSchool;
beforeAll(async () => {
  school = await ownSchool();
});

const browser = () => newBrowser(school.stack.url);
const loggedIn = async (name: string) => {
  const one = browser();
  await one.logIn(school.logIn(name));
  return one;
};

describe('the console, on the running stack', () => {
  it('ORG-02 logs somebody in by code and PKCE, with a cookie that no script and no other site gets', async () => {
    const one = browser();
    const to = `/console/${school.id}/views/due?mine=true`;
    const { begun, asked, returned } = await one.logIn(school.logIn('teacher'), to);
    expect(begun.status).toBe(303);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/.{20,}/),
      nonce: expect.stringMatching(/.{20,}/),
    });
    expect([returned.status, one.locationOf(returned)]).toEqual([303, to]);
    const session = returned.set.find((cookie) => cookie.startsWith('__Host-daybook='));
    expect(session).toMatch(/^__Host-daybook=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    const page = await one.get(to);
    expect(page.status).toBe(200);
    expectSecured(Object.fromEntries(page.headers));
    expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  });

  it('ORG-02 takes a code once, and with the verifier of the browser that began alone', async () => {
    const one = browser();
    const { back } = await one.logIn(school.logIn('teacher'));
    const again = await one.get(one.locationOf(back));
    expect([again.status, again.text]).toEqual([403, expect.stringContaining('You are not signed in')]);
    const thief = browser();
    await thief.get('/console/sign-in');
    const stolen = await thief.get(one.locationOf(back));
    expect([stolen.status, thief.jar.has('__Host-daybook')]).toEqual([403, false]);
  });

  it('DPR-06 ends a session for good at log-out, here and at the identity provider', async () => {
    const one = await loggedIn('head');
    const session = one.jar.get('__Host-daybook') ?? '';
    const { text } = await one.get(`/console/${school.id}`);
    const token = /action="\/console\/sign-out"[\s\S]*?name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const foreign = await one.post('/console/sign-out', { token }, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, one.jar.has('__Host-daybook')]).toEqual([303, true]);
    const out = await one.post('/console/sign-out', { token });
    expect(out.text).toMatch(/http-equiv="refresh" content="0; url=http:\/\/127\.0\.0\.1:\d+\/logout\?/);
    one.jar.set('__Host-daybook', session);
    const after = await one.get(`/console/${school.id}`);
    expect([after.status, one.locationOf(after)]).toEqual([303, expect.stringContaining('/console/sign-in')]);
  });

  it('INC-01 records once what is sent twice, and a notice of it leads to its page', async () => {
    const teacher = await loggedIn('teacher');
    const path = `/console/${school.id}/report-incident`;
    const form = await teacher.get(path);
    const fields = {
      ...teacher.hidden(form.text, 'report-incident'),
      occurredOn: '2026-09-02',
      place: 'Library',
      categories: 'harmful-material',
      description: 'A violent picture came up.',
    };
    const answers = await Promise.all([teacher.post(path, fields), teacher.post(path, fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await school.settled();
    const { body } = await school.get('views/incident-log', { as: school.logIn('head') });
    expect(body.items).toHaveLength(1);
    const [mail] = (await school.mails()).filter(({ body: { text = '' } }) => text.includes('/incidents/'));
    const [link = ''] = /http:\S+\/incidents\/[\w-]+/.exec(mail?.body.text ?? '') ?? [];
    expect(link).toContain(`${school.stack.url}/console/${school.id}/incidents/`);
    const head = await loggedIn('head');
    const page = await head.get(link);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('A violent picture came up.')]);
    expect((await teacher.get(link)).status).toBe(403);
  });

  it('UNA-02 lets those record a breach and what follows who may, by forms made of the commands', async () => {
    const teacher = await loggedIn('teacher');
    const list = await teacher.get(`/console/${school.id}/record`);
    expect(list.text).toContain(`href="/console/${school.id}/record/breaches"`);
    const path = `/console/${school.id}/record/breaches`;
    const form = await teacher.get(path);
    const hidden = teacher.hidden(form.text, 'breaches-record-breach');
    const said = {
      kind: 'unacceptable-use',
      person: 'u-301',
      on: '2026-09-02',
      description: 'Swore in a chat.',
    };
    const begun = await teacher.post(path, { ...hidden, ...said });
    const at = (teacher.locationOf(begun).split('?')[0] ?? '').replace('/console', '');
    expect([begun.status, at]).toEqual([303, expect.stringMatching(/\/breaches\/b-[0-9a-f]{12}$/)]);
    const head = await loggedIn('head');
    const page = await head.get(`/console${at}`);
    expect(page.text).toContain('Swore in a chat.');
    const imposing = {
      ...head.hidden(page.text, 'breaches-impose-sanction'),
      ...{ consequence: 'behaviour-procedure', reasons: 'The second time.' },
    };
    // An act that is on no list waits for the headteacher (UNA-01).
    const early = await head.post(`/console${at}`, imposing);
    expect([early.status, early.text.includes('UNA-01')]).toEqual([422, true]);
    const determining = {
      ...head.hidden(early.text, 'breaches-determine-breach'),
      ...{ isUnacceptable: 'yes', reasons: 'It hurt others.' },
    };
    expect((await head.post(`/console${at}`, determining)).status).toBe(303);
    const again = head.hidden((await head.get(`/console${at}`)).text, 'breaches-impose-sanction');
    expect((await head.post(`/console${at}`, { ...imposing, ...again })).status).toBe(303);
    await school.settled();
    const { body } = await school.get('views/sanctions', { as: school.logIn('head') });
    expect(body.items).toMatchObject([{ person: 'u-301', consequence: 'behaviour-procedure' }]);
    expect((await teacher.post(`/console${at}`, imposing)).status).toBe(403);
  });

  it('ORG-06 takes a roster without a script, shows what it would change, and records it once approved', async () => {
    const office = await loggedIn('office');
    const path = `/console/${school.id}/imports`;
    const form = new FormData();
    const roster = 'id;name;relation;year_group\n1;Wren Ashdown;pupil;Y1\n2;;pupil;Y1\n';
    const fields = { ...office.hidden((await office.get(path)).text, 'begin-import'), format: 'flat' };
    for (const [name, value] of Object.entries({ ...fields, on: '2026-09-02' })) form.append(name, value);
    form.append('file', new Blob([roster], { type: 'text/csv' }), 'roster.csv');
    const sent = await office.post(path, form);
    const at = office.locationOf(sent).split('?')[0] ?? '';
    expect([sent.status, at]).toEqual([303, expect.stringMatching(/\/imports\/[0-9a-f]{32}$/)]);
    await school.settled();
    const { text } = await office.get(at);
    expect(text).toMatch(/Comes<[\s\S]*Wren Ashdown[\s\S]*roster.csv, line 2/);
    expect(text).toMatch(/roster.csv, line 3[\s\S]*Left out/);
    const approving = { ...office.hidden(text, 'approve-import'), seen: 'yes' };
    expect((await office.post(at, approving)).status).toBe(303);
    await school.settled();
    expect((await office.get(at)).text).toContain('is on record; the file is deleted');
    const { body } = await school.get('views/role-holders?role=pupil', { as: school.logIn('office') });
    expect(body.items).toContainEqual(expect.objectContaining({ name: 'Wren Ashdown' }));
  });

  it('ORG-02 shows nobody another school', async () => {
    const teacher = await loggedIn('teacher');
    expect((await teacher.get('/console/larkfield-infant')).status).toBe(403);
  });

  it('DPR-06 keeps files beside the pages for good, by a name that changes with them', async () => {
    const one = browser();
    const { text } = await one.get('/console');
    const files = [...text.matchAll(/(?:href|src)="(\/console\/assets\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(file).toMatch(/-[0-9a-f]{16}\.(css|js|svg)$/);
      const { status, headers } = await one.get(file);
      expect([file, status]).toEqual([file, 200]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await one.get('/console/assets/manifest.json')).status).toBe(404);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('what can be recorded on pages', () => {
  const { api, get, post } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api());
    const report = { occurredOn: '2026-09-09', place: 'Hall', category: 'online-safety' };
    const body = { ...report, description: 'Messages in a game.' };
    const { status } = await post('incidents/i-1/report-incident', { as: logIn('p-teacher'), body });
    expect(status).toBe(201);
  });
  const as = (person: string) => site.logInAs(logIn(person));
  const at = (what: string) => `/console/${SCHOOL}/${what}`;
  /** What a page says that is to be mended. */
  const mistakesIn = (text: string): readonly string[] =>
    [...((text.split('govuk-error-summary__list')[1] ?? '').split('</ul>')[0]?.matchAll(/>([^<>]+)</g) ?? [])]
      .map(([, words = '']) => words.trim())
      .filter((words) => words !== '');
  const stateOf = async (what: string, person = 'p-head') =>
    (await get(what, { as: logIn(person) })).body.state;

  it('INC-05 INC-08 says of an incident that it is graver, what it is about, and what makes it bullying', async () => {
    const head = await as('p-head');
    const on = at('incidents/i-1');
    const forms = [
      { act: 'raise-flag', kind: 'serious', reason: 'It went on for weeks.' },
      { act: 'categorise-incident', categories: 'cyber-bullying' },
      {
        act: 'record-cyber-bullying',
        ...{ repetitive: 'yes', intentional: 'yes', imbalanceOfPower: 'no', platform: 'messaging' },
      },
      { act: 'log-incident', target: 'safeguarding-log', reference: 'SG-1042' },
    ];
    for (const form of forms) {
      const { status, text } = await head.post(on, form);
      expect([form.act, status, mistakesIn(text)]).toEqual([form.act, 303, []]);
    }
    const { report, logs, bullying } = await stateOf('incidents/i-1');
    expect([report.serious, report.categories]).toEqual([true, ['cyber-bullying']]);
    expect(logs).toMatchObject([{ target: 'safeguarding-log', reference: 'SG-1042' }]);
    expect(bullying).toMatchObject({ repetitive: true, imbalanceOfPower: false });
  });

  it('ORG-06 gives somebody a class and a line manager, and takes the class back', async () => {
    const office = await as('p-office');
    const on = at('people/p-teacher');
    await office.post(on, { act: 'assign-to-class', class: 'y1-elm', from: '2026-09-01' });
    const managing = { act: 'assign-line-manager', manager: 'canary p-h', from: '2026-09-01' };
    expect((await office.post(on, managing)).status).toBe(422);
    expect((await office.post(on, { ...managing, 'manager-person': 'p-head' })).status).toBe(303);
    expect((await office.get(on)).text).toMatch(/Class y1-elm[\s\S]*<option value="y1-elm">y1-elm</);
    await office.post(on, { act: 'take-from-class', class: 'y1-elm', on: '2026-11-02' });
    const { classes, lineManagers } = await stateOf('people/p-teacher');
    expect(classes).toContainEqual(expect.objectContaining({ class: 'y1-elm', until: '2026-11-01' }));
    expect(lineManagers).toContainEqual(expect.objectContaining({ manager: 'p-head' }));
  });

  it('ORG-02 lists what somebody may record by their roles, and no more', async () => {
    const listed = async (person: string) =>
      [...(await (await as(person)).get(at('record'))).text.matchAll(/\/record\/([\w-]+)"/g)].map(
        ([, stream]) => stream,
      );
    const [head, teacher, parent] = [
      await listed('p-head'),
      await listed('p-teacher'),
      await listed('p-parent'),
    ];
    expect(head).toEqual(expect.arrayContaining(['staff-matters', 'people', 'exemptions', 'subscriptions']));
    expect(teacher).toEqual(expect.arrayContaining(['breaches', 'searches', 'help-requests']));
    expect(teacher).not.toContain('staff-matters');
    expect(teacher).not.toContain('people');
    expect(parent).not.toContain('breaches');
    expect((await (await as('p-teacher')).get(at('record/people'))).status).toBe(404);
    const refused = await (await as('p-teacher')).post(at('record/people'), { act: 'people-join-staff' });
    expect([403, 404]).toContain(refused.status);
  });

  it('ORG-06 begins a record that gets its id of the form, once however often it is sent', async () => {
    const office = await as('p-office');
    const key = '0000ab1e-5000-4000-8000-000000000000';
    const joining = {
      act: 'people-join-staff',
      key,
      kind: 'staff',
      name: 'Rowan Ashby',
      startedOn: '2026-09-01',
    };
    const first = await office.post(at('record/people'), joining);
    const again = await office.post(at('record/people'), joining);
    const to = `${at('people/p-0000ab1e5000')}?done=people-join-staff`;
    expect(mistakesIn(first.text)).toEqual([]);
    expect([first, again].map(({ headers }) => headers['location'])).toEqual([to, to]);
    expect((await stateOf('people/p-0000ab1e5000')).name).toBe('Rowan Ashby');
    const { text } = await office.get(to);
    expect(text).toContain('It is on record.');
  });

  it('INC-14 shows what the record alone says who may do to those whom it says so of', async () => {
    const head = await as('p-head');
    const misuse = { act: 'staff-matters-record-staff-misuse', key: '0000ab1e-6000-4000-8000-000000000000' };
    const who = { person: 'p-it', 'person-person': 'p-it' };
    const said = { ...who, on: '2026-09-08', onPersonalDevice: 'no', words: 'Sold tickets by mail.' };
    const begun = await head.post(at('record/staff-matters'), { ...misuse, ...said });
    expect([begun.status, mistakesIn(begun.text)]).toEqual([303, []]);
    const on = at('staff-matters/m-0000ab1e6000');
    expect((await head.get(on)).text).toContain('>Conclude staff matter<');
    expect((await (await as('p-office')).get(on)).status).toBeGreaterThan(400);
  });

  it('ORG-02 opens what a record is of where nothing stands yet, and says which field is wrong', async () => {
    const head = await as('p-head');
    const opened = await head.post(at('record/reference-lists'), {
      act: 'open-reference-lists',
      record: 'objectives',
    });
    const on = at('reference-lists/objectives');
    expect(opened.headers['location']).toBe(on);
    const empty = await head.get(on);
    expect([empty.status, empty.text.includes('Nothing is recorded here yet.')]).toEqual([200, true]);
    expect((await (await as('p-parent')).get(on)).status).toBe(404);
    const publishing = {
      act: 'reference-lists-publish-edition',
      edition: '2026',
      title: 'Objectives',
      publishedOn: '2026-09-01',
      effectiveFrom: '2026-09-11T00:00',
      source: 'board',
    };
    const wrong = await head.post(on, { ...publishing, entries: 'one' });
    expect([wrong.status, mistakesIn(wrong.text)]).toEqual([422, ['Entries: expected string']]);
    const right = await head.post(on, {
      ...publishing,
      entries: 'one | To ask first\ntwo | To tell somebody',
    });
    expect([right.status, mistakesIn(right.text)]).toEqual([303, []]);
  });

  it('PUB-01 takes several people by name, each chosen, and none that was not', async () => {
    const teacher = await as('p-office');
    const form = { act: 'publications-take-photograph', takenOn: '2026-09-09', purpose: 'website' };
    const names = { ...form, people: 'tobi\nu-301' };
    const key = '0000ab1e-7000-4000-8000-000000000000';
    const asked = await teacher.post(at('record/publications'), { ...names, key });
    expect([asked.status, mistakesIn(asked.text)]).toEqual([422, ['People: choose who is meant']]);
    expect(asked.text).toMatch(/type="checkbox" value="u-301">\s*<label[^>]*>Tobi Okoro \(pupil, u-301\)/);
    const nobody = await teacher.post(at('record/publications'), { ...names, people: 'nobody of us', key });
    expect(mistakesIn(nobody.text)).toEqual(['People: nobody of this name is on record here']);
    const sent = await teacher.post(at('record/publications'), { ...names, key, 'people-person': 'u-301' });
    expect([sent.status, mistakesIn(sent.text)]).toEqual([303, []]);
    const { body } = await get('publications/pu-0000ab1e7000/history', { as: logIn('p-head') });
    expect(body.events[0].data.people).toEqual(['u-301']);
  });
});

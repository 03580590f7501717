import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cursorsOf } from '../../../../../functions/shared/reads/cursor.ts';
import { logIn, OTHER_SCHOOL, SCHOOL, useApi } from '../../../../support/use-api.ts';
import { verdictOf } from '../../../../support/verdict-of.ts';

type Files = Readonly<Record<string, string>>;

describe('the dossier of an incident', () => {
  const { api, post, get, logged } = useApi();
  const at = (instant: string) => void vi.setSystemTime(new Date(instant));
  const send = async (path: string, as: string, body: object) =>
    expect(await post(path, { as: logIn(as), body })).toMatchObject({ status: 201 });
  const place = 'Canary corner of the library';
  const description = 'A canary <script>alert("sang")</script> & flew.';
  const canaries = [
    place,
    'canary',
    'Grace Okoro',
    'Tobi Okoro',
    'p-parent',
    'u-301',
    'p-teacher',
    'p-head',
    'lis-lt-1',
    'i-77',
    'reading-scheme',
    'SG-CANARY',
  ];

  const files = async (query = '', as = logIn('p-head')): Promise<Files> => {
    const answer = await get(`dossiers/i-77${query}`, { as });
    expect(answer.status).toBe(200);
    return answer.body.files;
  };
  const verified = (of: Files) => {
    const { keys } = api().past;
    return verdictOf(of, [keys.checkpoints.vkey, keys.dossiers.vkey]);
  };

  beforeAll(async () => {
    const paper = {
      signedName: 'Grace Okoro',
      method: 'paper',
      seenBy: 'p-office',
      templateVersion: 1,
      signedOn: '2026-09-10',
    };
    await send('agreements/p-parent.parent/sign-agreement', 'p-office', paper);
    await send('agreements/p-teacher.staff/sign-agreement', 'p-office', {
      ...paper,
      signedName: 'Canary p-teacher',
    });
    const right = { right: { kind: 'system', name: 'reading-scheme' }, audience: 'staff' };
    await send('access/p-teacher/grant-access', 'p-it', right);
    await send('devices/lis-lt-1/register-device', 'p-it', { kind: 'pupil-laptop' });
    await send('devices/lis-lt-1/install-safeguards', 'p-it', { safeguards: ['web-filter'] });
    await send('devices/lis-lt-1/lend-device', 'p-it', {
      borrower: 'p-parent',
      pupil: 'u-301',
      purpose: 'remote-learning',
    });
    at('2026-09-11T09:00:00.000Z');
    await send('incidents/i-77/report-incident', 'p-teacher', {
      ...{ occurredOn: '2026-09-10', place, description, category: 'online-safety' },
      involved: [
        { person: 'u-301', part: 'victim' },
        { person: 'p-parent', part: 'witness' },
      ],
    });
    at('2026-09-12T09:00:00.000Z');
    await send('agreements/p-parent.parent/withdraw-agreement', 'p-office', {});
    await send('devices/lis-lt-1/return-device', 'p-it', {});
    await send('incidents/i-77/log-incident', 'p-teacher', { target: 'safelog', reference: 'SG-CANARY' });
    const again = { target: 'safelog', reference: 'SG-CANARY' };
    const logged = await post('incidents/i-77/log-incident', { as: logIn('p-teacher'), body: again });
    expect(logged).toMatchObject({ status: 200, body: { commit: 3, events: [] } });
    await send('incidents/i-77/take-action', 'p-teacher', { action: 'A canary was caged.' });
    await send('people/p-teacher/assign-role', 'p-head', { role: 'deputy-dsl', from: '2026-09-12' });
  });

  it('GOV-04 is not made before a checkpoint covers what it cites', async () => {
    const answer = await get('dossiers/i-77', { as: logIn('p-head') });
    expect(answer).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('#not-sealed-yet'), detail: expect.stringContaining('POST') },
    });
    await api().past.sign(SCHOOL);
    expect(Object.keys(await files()).toSorted()).toEqual([
      expect.stringMatching(/^checkpoints\/\d+\.txt$/),
      'cited.jsonl',
      'dossier.json',
      'index.html',
      'manifest.json',
      'signature.txt',
    ]);
  });

  it('GOV-04 tells of the day: agreements, access, loans, who led and the policy, not what came later', async () => {
    const dossier = JSON.parse((await files())['dossier.json']!);
    expect(dossier).toMatchObject({
      school: SCHOOL,
      incident: 'i-77',
      report: { place, description },
      standing: { status: 'open' },
    });
    expect(dossier.people).toMatchObject([
      { person: 'u-301', name: 'Tobi Okoro', parts: ['victim'], kind: 'pupil' },
      { person: 'p-parent', name: 'Grace Okoro', parts: ['witness'], kind: 'parent' },
      { person: 'p-teacher', name: 'Canary p-teacher', parts: ['reporter'], kind: 'staff' },
      { person: 'p-head', parts: [] },
    ]);
    expect(dossier.history.map(({ type }: { type: string }) => type)).toEqual([
      'IncidentReported',
      'IncidentLogged',
      'IncidentActionTaken',
    ]);
    expect(dossier.onTheDay).toMatchObject({
      at: '2026-09-10T22:59:59.999Z',
      by: 'occurred',
      settings: { logTargets: ['safelog'] },
    });
    expect(dossier.whenReported).toMatchObject({ at: '2026-09-11T09:00:00.000Z', by: 'recorded' });
    for (const { answers } of [dossier.onTheDay, dossier.whenReported]) {
      expect(answers.agreements).toMatchObject([
        { person: 'p-parent', status: 'signed' },
        { person: 'p-teacher', status: 'signed' },
      ]);
      expect(answers.access).toMatchObject([{ person: 'p-teacher', what: 'system:reading-scheme' }]);
      expect(answers.devices.lent).toMatchObject([
        { device: 'lis-lt-1', borrower: 'p-parent', pupil: 'u-301' },
      ]);
      expect(answers.roles.map(({ role, person }: Record<string, string>) => `${role} ${person}`)).toEqual([
        'headteacher p-head',
        'dsl p-head',
      ]);
      expect(answers.policy.inForce).toMatchObject({ version: 1 });
    }
  });

  it('GOV-04 holds before the verifier, with each commit that it cites shown to stand in the journal', async () => {
    const report = await verified(await files());
    expect(report.faults).toEqual([]);
    expect(report.statements).toMatchObject([
      {},
      { part: 'signature', verdict: 'holds' },
      {},
      { part: 'commits', verdict: 'holds' },
      { part: 'trust', verdict: "can't be proved" },
    ]);
    const cited = (await files())
      ['cited.jsonl']!.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(JSON.parse(line).text));
    const records = new Set(cited.map(({ stream, id }) => `${stream}/${id}`));
    expect([...records].toSorted()).toEqual([
      ...[
        'access/p-teacher',
        'agreements/p-parent.parent',
        'agreements/p-teacher.staff',
        'devices/lis-lt-1',
        'incidents/i-77',
      ],
      ...['people/p-head', 'people/p-parent', 'people/p-teacher', 'people/u-301', 'policies/online-safety'],
    ]);
    expect(
      cited.some(({ events }) => events.some(({ type }: { type: string }) => type === 'DeviceReturned')),
    ).toBe(false);
  });

  it.each(['dossier.json', 'index.html', 'cited.jsonl', 'manifest.json', 'signature.txt'])(
    'GOV-04 is refused when a byte of %s is another',
    async (name) => {
      const genuine = await files();
      const text = genuine[name]!;
      const middle = Math.floor(text.length / 2);
      const altered = {
        ...genuine,
        [name]: `${text.slice(0, middle)}${text[middle] === 'a' ? 'b' : 'a'}${text.slice(middle + 1)}`,
      };
      const report = await verified(altered).catch(() => null);
      expect(report?.holds ?? false).toBe(false);
    },
  );

  it('GOV-04 shows that its checkpoint is in the log of logs, once it was taken in', async () => {
    api().past.takeIn();
    const { holds, statements } = await verified(await files());
    expect(holds).toBe(true);
    expect(statements).toContainEqual(expect.objectContaining({ part: 'trust', verdict: 'holds' }));
  });

  it('GOV-04 has a page that stands alone: accessible, printable, no script, nothing fetched, all that was written escaped', async () => {
    const page = (await files())['index.html']!;
    expect(page).toContain('A canary &lt;script&gt;alert(&quot;sang&quot;)&lt;/script&gt; &amp; flew.');
    expect(page).not.toMatch(/<script|src=|href=|@import|url\(/);
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('@media print');
    const headings = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    expect(headings.every((level, index) => index === 0 || level <= headings[index - 1]! + 1)).toBe(true);
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<table><caption>/g)?.length);
    expect(page).toMatch(/<th scope="col">/);
    expect(page).toMatch(/<th scope="row">/);
    expect(page).not.toContain('sealed:');
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('GOV-04 is of a moment that was, after the report: a cursor that somebody made up opens none', async () => {
    const madeUp = [
      '1990-01-01T00:00:00.000Z/0',
      '2025-99-99T99:99:99.999Z/0',
      '2199-01-01T00:00:00.000Z/0',
      '2026-10-01/0',
      'today/0',
    ];
    for (const end of madeUp) {
      const cursor = cursorsOf(['dossier', SCHOOL, 'i-77', false]).write(end);
      expect(await get(`dossiers/i-77?cursor=${cursor}`, { as: logIn('p-head') }), end).toMatchObject({
        status: 400,
        body: { issues: [{ path: '/query/cursor' }] },
      });
    }
  });

  it('DPR-01 has a twin without anything that anybody wrote, any id or name of a person, device, place or system', async () => {
    const twin = await files('?anonymised=true');
    expect(Object.keys(twin).toSorted()).toEqual([
      'dossier.json',
      'index.html',
      'manifest.json',
      'signature.txt',
    ]);
    const all = Object.values(twin).join('\n');
    for (const canary of [...canaries, 'sealed:', 'p-office', 'safelog'])
      expect(all.toLowerCase()).not.toContain(canary.toLowerCase());
    const shown = `${twin['dossier.json']}${twin['index.html']}`;
    expect(shown).not.toMatch(/\d\d:\d\d|\d{4}-\d\d-\d\d/);
    expect(JSON.parse(twin['dossier.json']!)).toMatchObject({
      incident: {
        occurredIn: '2026-09',
        reportedAfterDays: 1,
        categories: ['online-safety'],
        police: 'not considered',
      },
      people: [
        { who: 'pupil 1', parts: ['victim'] },
        { who: 'parent 1', parts: ['witness'] },
        { who: 'staff 1', parts: ['reporter'] },
      ],
      history: [{ type: 'IncidentReported', afterDays: 1, by: 'staff' }, { afterDays: 2, by: 'staff' }, {}],
      onTheDay: {
        agreements: [
          { who: 'parent 1', as: 'parent' },
          { who: 'staff 1', as: 'staff' },
        ],
        lent: [{ device: 'device 1', form: 'laptop', to: 'parent 1', for: 'pupil 1' }],
        access: [{ who: 'staff 1', what: 'right' }],
        holders: { headteacher: 1, dsl: 1 },
      },
    });
    expect((await verified(twin)).faults).toEqual([]);
  });

  it('DPR-01 has a twin whose manifest and answer lead nobody to the day, the incident or its place in the journal', async () => {
    const answer = await get('dossiers/i-77?anonymised=true', { as: logIn('p-head') });
    expect(JSON.stringify(answer.body)).not.toContain('i-77');
    const covering = JSON.parse((await files())['manifest.json']!).size;
    await send('devices/lis-lt-2/register-device', 'p-it', { kind: 'tablet' });
    const newest = await api().past.sign(SCHOOL);
    const manifest = JSON.parse((await files('?anonymised=true'))['manifest.json']!);
    expect(manifest).toMatchObject({ incident: 'anonymised', at: '2026-09-01T00:00:00.000Z', size: newest });
    expect(JSON.parse((await files())['manifest.json']!).size).toBe(covering);
  });

  it('DPR-01 withholds names and texts from the auditor, also in the page', async () => {
    const of = await files('', logIn('t-auditor', '_trust'));
    const shown = `${of['dossier.json']}${of['index.html']}`;
    expect(shown).not.toMatch(/Canary|canary|Okoro|sealed:/);
    expect(JSON.parse(of['dossier.json']!).report).toMatchObject({
      place: null,
      description: null,
      categories: ['online-safety'],
    });
    expect((await verified(of)).holds).toBe(true);
  });

  it('INC-04 is for the safeguarding team and the auditor alone, and each reading is recorded', async () => {
    for (const as of [
      logIn('p-office'),
      logIn('p-it'),
      logIn('t-trust-admin', '_trust'),
      logIn('p-head', OTHER_SCHOOL),
    ]) {
      expect((await get('dossiers/i-77', { as })).status).toBe(403);
    }
    await files('?anonymised=true');
    expect(api().readings.at(-1)).toMatchObject({
      actor: 'p-head',
      school: SCHOOL,
      stream: 'dossiers',
      id: 'i-77',
      by: 'occurred',
    });
  });

  it.each([
    ['dossiers/none', 404],
    ['dossiers/i-77?anonymised=perhaps', 400],
    ['dossiers/i-77?asOf=2026-09-10T00:00:00Z', 400],
    ['dossiers/a%2Fb', 400],
  ])('GOV-04 answers %s with %i', async (path, status) => {
    expect((await get(path, { as: logIn('p-head') })).status).toBe(status);
  });

  it('DPR-06 leaves nothing of it in the log', () => {
    for (const canary of [place, 'Okoro', 'sang']) expect(logged.join('\n')).not.toContain(canary);
  });
});

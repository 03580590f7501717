import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApi } from '../../../../support/api.ts';
import { projectAll } from '../../../../support/project-all.ts';
import { withoutLooks } from '../../../../support/readings.ts';
import { setUp } from '../../../../support/school.ts';

const school = 'larkfield-infant';
const logIn = (person: string): string => `login-${person}`;
const settings = {
  incidents: { alertRoles: ['dsl'], harmfulMaterialRoles: ['dsl'] },
  policies: { approval: 'governors', reviewerRoles: ['computing-lead', 'headteacher'] },
};
const halfTerm = (value: string) => ({ precision: 'half-term', value });

let api: Awaited<ReturnType<typeof startApi>>;
const at = (instant: string) => vi.setSystemTime(new Date(instant));
const get = async (path: string, as = logIn('p-auditor')) => {
  const { status, body } = await api.call('GET', `/v1/schools/${school}/${path}`, { as });
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
};
const send = async (command: string, body: object, as = logIn('p-head')) => {
  const answer = await api.call('POST', `/v1/schools/${school}/policies/online-safety/${command}`, {
    as,
    body,
  });
  expect({ command, ...answer.body }).toMatchObject({ command, stream: 'policies/online-safety' });
  return answer.body;
};
const change = async (
  on: string,
  place: string,
  description: string,
  nextReview: object,
): Promise<number> => {
  const { version } = await send('record-change', { on, place, description, nextReview });
  return version;
};

const member = async (tenant: string, person: string, roles: readonly string[]) => {
  const of = `${tenant}/people/${person}`;
  const joins = roles.length === 0 ? 'appoint-governor' : 'join-staff';
  const days =
    roles.length === 0 ? { appointedOn: '2021-09-01' } : { kind: 'staff', startedOn: '2021-09-01' };
  await setUp(api, `${of}/${joins}`, { name: `Canary ${person}`, ...days });
  for (const role of roles) await setUp(api, `${of}/assign-role`, { role, from: '2021-09-01' });
  await setUp(api, `${of}/link-log-in`, { subject: `${api.issuer.issuer}|${logIn(person)}` });
};

const open = async () => {
  await member('_trust', '_trust-t-trust-admin', ['trust-admin']);
  await member('_trust', 'p-auditor', ['auditor']);
  await setUp(api, `${school}/schools/${school}/register-school`, {
    name: 'Larkfield Infant School',
    phase: 'infant',
    yearGroups: ['R', 'Y1', 'Y2'],
  });
  await member(school, 'p-head', ['headteacher', 'dsl']);
  await member(school, 'p-governor', []);
};

/** Two years of a policy: a first version, three changes of one day, their approval a week later, the second version. */
const twoYears = async () => {
  at('2021-10-18T09:00:00Z');
  const first = await change(
    '2021-10-18',
    'A new policy, for a new way of teaching computing',
    '',
    halfTerm('2022-23.autumn-1'),
  );
  await send('draft-version', { version: 1, title: 'Online safety', changes: [first] });
  at('2021-10-20T18:00:00Z');
  const autumn = { by: 'p-governor', on: halfTerm('2021-22.autumn-1'), version: 1 };
  await send('approve-policy', autumn, logIn('p-governor'));
  await send('adopt-policy', { version: 1, settings });
  at('2022-09-19T16:00:00Z');
  const renaming = await change(
    '2022-09-19',
    'Title',
    'Online safety and acceptable use are one policy now.',
    halfTerm('2023-24.autumn-1'),
  );
  await send('rename-policy', {
    title: 'Online safety and acceptable use',
    on: '2022-09-19',
    change: renaming,
  });
  await send('merge-policy', { merged: 'acceptable-use', on: '2022-09-19', change: renaming });
  const roles = await change(
    '2022-09-19',
    'Who does what',
    'The firm that looks after the computers is named.',
    halfTerm('2023-24.autumn-2'),
  );
  const risks = await change('2022-09-19', 'Kinds of risk', 'Four kinds of risk online.', {
    precision: 'term',
    value: '2023-24.autumn',
  });
  await send('draft-version', {
    version: 2,
    title: 'Online safety and acceptable use',
    changes: [renaming, roles, risks],
  });
  at('2022-09-26T19:00:00Z');
  const approval = { by: 'p-governor', on: { precision: 'date', value: '2022-09-26' }, version: 2 };
  await send('approve-policy', approval, logIn('p-governor'));
  await send('adopt-policy', { version: 2, effectiveFrom: '2022-09-26T19:05:00Z', settings });
};

const rowOf = ({ on, place, description, approval, nextReview }: Record<string, unknown>) => [
  on,
  place,
  description,
  (approval as { on: { value: string } } | null)?.on.value ?? null,
  (nextReview as { value: string } | null)?.value ?? null,
];
const table = [
  [
    '2021-10-18',
    'A new policy, for a new way of teaching computing',
    '',
    '2021-22.autumn-1',
    '2022-23.autumn-1',
  ],
  [
    '2022-09-19',
    'Title',
    'Online safety and acceptable use are one policy now.',
    '2022-09-26',
    '2023-24.autumn-1',
  ],
  [
    '2022-09-19',
    'Who does what',
    'The firm that looks after the computers is named.',
    '2022-09-26',
    '2023-24.autumn-2',
  ],
  ['2022-09-19', 'Kinds of risk', 'Four kinds of risk online.', '2022-09-26', '2023-24.autumn'],
];
const then = 'asOf=2022-09-20T12:00:00Z';
describe('S12 the history of the policy, asked for by an auditor', () => {
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2021-10-01T08:00:00Z') });
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    api = await startApi();
    await open();
    await twoYears();
    at('2022-10-03T09:00:00Z');
    await projectAll(api);
  });
  afterAll(async () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    await api?.stop();
  });

  it('POL-01 is five columns, cell by cell, and the same when it is made again from an empty table', async () => {
    const rows = async () => (await get('views/policy-history', logIn('p-head'))).items.map(rowOf);
    expect(await rows()).toEqual(table);
    for (const key of [...api.items.keys()].filter((one) => one.startsWith('rows '))) api.items.delete(key);
    await projectAll(api);
    expect(await rows()).toEqual(table);
    await projectAll(api);
    expect(await rows(), 'every event a second time').toEqual(table);
  });
  it.each(['recorded', 'occurred'])(
    'POL-02 POL-03 has, by what had %s, three changes without approval and version 1 in force on a day before it',
    async (by) => {
      const history = await get(`views/policy-history?${then}&by=${by}`, logIn('p-head'));
      expect(history.summary).toEqual({ changes: 4, unapproved: 3 });
      expect(history.items.map(rowOf).map((row: unknown[]) => row[3])).toEqual([
        '2021-22.autumn-1',
        null,
        null,
        null,
      ]);
      const versions = await get(`views/policies-in-force?${then}&by=${by}&status=in-force`);
      expect(versions.items.map(({ version }: { version: number }) => version)).toEqual([1]);
      const reviews = await get(`views/review-calendar?${then}&by=${by}&status=open`);
      expect(reviews.items.map(({ due }: { due: { value: string } }) => due.value)).toEqual([
        '2022-23.autumn-1',
      ]);
    },
  );
  it('POL-03 is reviewed next by the earliest of three dates, once they are approved', async () => {
    const { items } = await get('views/review-calendar?status=open');
    expect(items.map(({ due }: { due: { value: string } }) => due.value)).toEqual(['2023-24.autumn-1']);
    const { items: inForce } = await get('views/policies-in-force?status=in-force');
    expect(inForce).toMatchObject([{ version: 2, title: 'Online safety and acceptable use' }]);
  });
  it('GOV-04 has no gap in its numbers, and asking for it writes nothing but who asked', async () => {
    const before = withoutLooks(api.items);
    const { events } = await get('policies/online-safety/history?limit=100');
    const versions = events.map(({ version }: { version: number }) => version);
    expect(versions).toEqual(versions.map((_: number, index: number) => index + 1));
    await get(`views/policy-history?${then}`);
    await get(`policies/online-safety?${then}&by=occurred`);
    expect(withoutLooks(api.items)).toEqual(before);
  });
});

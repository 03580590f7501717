import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { incidentsCommands } from '../../../../../domain/streams/incidents/commands.ts';
import { projectAll } from '../../../../support/project-all.ts';
import { setUp } from '../../../../support/school.ts';
import { logIn, SCHOOL, useApi } from '../../../../support/use-api.ts';

const { api, post, get } = useApi();

const report = {
  occurredOn: '2026-09-09',
  place: 'Computing room',
  description: 'An unkind message came to light.',
  category: 'online-safety',
};
const joined = async (person: string, role: string | null): Promise<void> => {
  const of = `${SCHOOL}/people/${person}`;
  const body = { kind: 'staff', name: 'Invented Person', startedOn: '2026-09-01' };
  await setUp(api(), `${of}/join-staff`, body);
  if (role !== null) await setUp(api(), `${of}/assign-role`, { role, from: '2026-09-01' });
  await setUp(api(), `${of}/link-log-in`, { subject: `${api().issuer.issuer}|${logIn(person)}` });
};
/** An incident in which the head has a part. */
const reported = async (id: string, part: string | null): Promise<void> => {
  const involved = part === null ? [] : [{ person: 'p-head', part }];
  const { status } = await post(`incidents/${id}/report-incident`, {
    as: logIn('p-teacher'),
    body: { ...report, involved },
  });
  expect(status).toBe(201);
};
const statuses = (id: string, as: string) =>
  Promise.all(
    [`incidents/${id}`, `incidents/${id}/history`, `dossiers/${id}`, `notifications/incidents.${id}.1`].map(
      async (path) => [path.split('/')[0], (await get(path, { as })).status === 403] as const,
    ),
  );
const refusedIn = async (id: string, as: string) =>
  (await statuses(id, as)).flatMap(([path, isRefused]) => (isRefused ? [path] : []));
const listed = async (as: string): Promise<readonly string[]> =>
  (await get('views/incident-log', { as })).body.items.map((item: { incident: string }) => item.incident);

/** Requests to the tables while something is asked. */
/** All but the record of who was refused. */
const requests = () => api().mock.calls().length - api().mock.commandCalls(PutItemCommand).length;

const requestsFor = async (ask: () => Promise<unknown>): Promise<number> => {
  await ask();
  const before = requests();
  await ask();
  return requests() - before;
};

beforeAll(async () => {
  await joined('p-deputy', 'deputy-dsl');
  await joined('p-oak', 'class-teacher');
  await reported('i-accused', 'instigator');
  await reported('i-hurt', 'victim');
  await reported('i-seen', 'witness');
  await reported('i-other', null);
  await projectAll(api());
});

describe('an incident that is the reader’s own matter', () => {
  it.each(['i-accused', 'i-hurt'])(
    'INC-14 refuses %s to whom it concerns, as record, history, dossier and notifications, and to nobody else',
    async (id) => {
      const all = ['incidents', 'incidents', 'dossiers', 'notifications'];
      expect(await refusedIn(id, logIn('p-head'))).toEqual(all);
      expect(await refusedIn(id, logIn('p-deputy'))).toEqual([]);
    },
  );

  it('INC-14 shows one to a witness, and one that names nobody', async () => {
    expect(await refusedIn('i-seen', logIn('p-head'))).toEqual([]);
    expect(await refusedIn('i-other', logIn('p-head'))).toEqual([]);
  });

  it('INC-14 shows it in no list of theirs, now or in the past', async () => {
    expect((await listed(logIn('p-head'))).toSorted()).toEqual(['i-other', 'i-seen']);
    expect((await listed(logIn('p-deputy'))).length).toBe(4);
    const past = await get('views/incident-log?asOf=2026-09-10T08:30:00Z&by=recorded', {
      as: logIn('p-head'),
    });
    const shown = past.body.items.map((item: { incident: string }) => item.incident);
    expect([past.status, shown.toSorted()]).toEqual([200, ['i-other', 'i-seen']]);
    expect(JSON.stringify(past.body.items)).not.toContain('concerned');
  });

  it('INC-14 refuses them every decision on it, and takes what they report', async () => {
    const as = logIn('p-head');
    const classes = { as, body: { classes: ['conduct'] } };
    expect((await post('incidents/i-accused/classify-incident', classes)).status).toBe(403);
    expect((await post('incidents/i-other/classify-incident', classes)).status).toBe(201);
    const ending = { as, body: incidentsCommands.CloseIncident.example };
    expect((await post('incidents/i-accused/close-incident', ending)).status).toBe(403);
    const away = { as, body: { person: 'p-head', reason: 'It was not me.' } };
    expect((await post('incidents/i-accused/remove-involved-person', away)).status).toBe(403);
    const added = { as, body: { person: 'u-301', part: 'witness' } };
    expect((await post('incidents/i-accused/add-involved-person', added)).status).toBe(201);
  });

  it('INC-14 shows it again once it turns out that they had no part in it', async () => {
    await reported('i-mistaken', 'instigator');
    expect((await refusedIn('i-mistaken', logIn('p-head'))).length).toBe(4);
    const away = { as: logIn('p-deputy'), body: { person: 'p-head', reason: 'It was somebody else.' } };
    expect((await post('incidents/i-mistaken/remove-involved-person', away)).status).toBe(201);
    await projectAll(api());
    expect(await refusedIn('i-mistaken', logIn('p-head'))).toEqual([]);
    expect(await listed(logIn('p-head'))).toContain('i-mistaken');
  });
});

describe('what pupils of the own class signed', () => {
  beforeAll(async () => {
    await setUp(api(), `${SCHOOL}/people/u-301/move-pupil-up`, {
      yearGroup: 'Y1',
      class: 'y1-oak',
      from: '2026-09-02',
    });
    await setUp(api(), `${SCHOOL}/people/u-302/admit-pupil`, {
      name: 'Another Pupil',
      yearGroup: 'Y2',
      class: 'y2-ash',
      admittedOn: '2026-09-01',
    });
    await setUp(api(), `${SCHOOL}/people/p-oak/assign-to-class`, { class: 'y1-oak', from: '2026-09-02' });
  });
  const refusals = async (person: string) =>
    Promise.all(
      ['u-301', 'u-302', 'p-office'].flatMap((of) =>
        [`agreements/${of}.pupil-ks1`, `consents/${of}.pictures`].map(
          async (path) => [path, (await get(path, { as: logIn(person) })).status] as const,
        ),
      ),
    );

  it('AGR-01 AGR-11 shows them to whoever works with the class, and refuses those of any other', async () => {
    expect(Object.fromEntries(await refusals('p-oak'))).toEqual({
      'agreements/u-301.pupil-ks1': 404,
      'consents/u-301.pictures': 404,
      'agreements/u-302.pupil-ks1': 403,
      'consents/u-302.pictures': 403,
      'agreements/p-office.pupil-ks1': 403,
      'consents/p-office.pictures': 403,
    });
    for (const [, status] of await refusals('p-teacher')) expect(status).toBe(403);
  });

  it('ORG-02 looks up no person and no record for a decision that needs none', async () => {
    const asks = (path: string, person: string) => () => get(path, { as: logIn(person) });
    const office = await requestsFor(asks('agreements/u-301.pupil-ks1', 'p-office'));
    const ofClass = await requestsFor(asks('agreements/u-301.pupil-ks1', 'p-oak'));
    const without = await requestsFor(asks('agreements/u-301.pupil-ks1', 'p-teacher'));
    expect([ofClass - office, without]).toEqual([1, 0]);
    // Nothing of a parent's is looked up where no row is about children.
    expect(await requestsFor(asks('access/u-301', 'p-parent'))).toBe(0);
    const device = await requestsFor(asks('devices/d-1', 'p-office'));
    const incident = await requestsFor(asks('incidents/i-none', 'p-head'));
    expect(incident - device).toBe(1);
  });
});

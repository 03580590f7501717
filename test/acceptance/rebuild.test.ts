import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { localClient } from '../../infra/local/local-client.ts';
import { operate } from '../support/operate.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const models = [
  'outstanding-agreements',
  'devices-on-loan',
  'incident-log',
  'access-register',
  'role-holders',
];

let school: OwnSchool;
const report = (id: string, place: string, description: string) =>
  school.post(
    `incidents/${id}/report-incident`,
    { occurredOn: '2026-09-02', place, description, category: 'online-safety' },
    { as: school.logIn('teacher') },
  );
beforeAll(async () => {
  school = await ownSchool();
  await report('i-1', 'Library', 'A pop-up.');
  await school.settled();
});

const view = async (model: string) => (await school.get(`views/${model}`, { as: school.logIn('head') })).body;
const views = async () =>
  Object.fromEntries(await Promise.all(models.map(async (model) => [model, await view(model)] as const)));
const deliveries = async (): Promise<number> => {
  const client = new DynamoDBClient(localClient(school.stack.endpoints.dynamodb));
  const TableName = await school.stack.variable('DELIVERIES_TABLE');
  const items: unknown[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) items.push(...Items);
  return items.filter((item) => JSON.stringify(item).includes(school.id)).length;
};
/** Who looks at a list that is sensitive is on record with each look, of this test as well. */
const recorded = async () =>
  (await school.archived()).filter((text) => !/"source":"daybook\.(operations|access-journal)"/.test(text));
const observed = async () => ({
  views: await views(),
  mails: (await school.mails()).length,
  deliveries: await deliveries(),
  recorded: (await recorded()).length,
});

describe('a list rebuilt on the running stack', () => {
  it('GOV-04 is the same list, and nobody is notified of it', async () => {
    const before = await observed();
    expect(before.views['role-holders'].items.length).toBeGreaterThan(3);
    for (const count of [before.mails, before.deliveries, before.recorded]) expect(count).toBeGreaterThan(0);
    for (const model of models) {
      const { body } = await operate(school.http, `${school.path}/rebuilds/${model}`);
      expect(body).toMatchObject({
        kind: 'rebuild',
        school: school.id,
        model,
        status: 'done',
        reason: null,
        rows: [],
        counts: { switched: 1, differing: 0 },
      });
    }
    await school.settled();
    expect(await observed()).toEqual(before);
  });

  it('GOV-04 goes on hearing of what happens', async () => {
    await report('i-2', 'Hall', 'Another.');
    await school.settled();
    expect((await view('incident-log')).summary).toMatchObject({ total: 2 });
  });

  it('GOV-04 is asked for by administrators of the trust only', async () => {
    for (const as of [school.logIn('head'), school.logIn('teacher')]) {
      expect((await school.post('rebuilds/incident-log', '', { as })).status).toBe(403);
      expect((await school.http.post('/v1/trust/sweeps', '', { as })).status).toBe(403);
    }
    expect((await school.post('rebuilds/horoscopes', '', { as: 'login-fernhill-admin' })).status).toBe(404);
  });
});

import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localClient } from '../../infra/local/local-client.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { type Answer, client, startSeeded } from '../support/running-stack.ts';

const admin = 'login-fernhill-admin';
const school = 'larkfield-infant';
const models = ['outstanding-agreements', 'devices-on-loan', 'incident-log', 'access-register', 'role-holders'];
const readers: Readonly<Record<string, string>> = { 'incident-log': 'login-larkfield-head' };
const LOOKS = 300;

let stack: LocalStack;
let http: ReturnType<typeof client>;
beforeAll(async () => {
  stack = await startSeeded();
  http = client(stack);
  const incident = { occurredOn: '2026-09-02', place: 'Library', description: 'A pop-up.', category: 'online-safety' };
  await http.post(`/v1/schools/${school}/incidents/i-1/report-incident`, incident, { as: 'login-larkfield-teacher' });
  await stack.settled();
});
afterAll(() => stack?.stop());

/** Asks, and looks until the operation has ended. */
const operate = async (path: string): Promise<Answer> => {
  const begun = await http.post(path, '', { as: admin });
  expect(begun).toMatchObject({ status: 202, body: { operation: expect.any(String), status: 'requested' } });
  const location = begun.headers.get('location') ?? '';
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const answer = await http.get(location, { as: admin });
    if (answer.body.status === 'done' || answer.body.status === 'failed') return answer;
    await setTimeout(100);
  }
  throw new Error(`the operation at ${location} has not ended`);
};

const view = async (model: string) =>
  (await http.get(`/v1/schools/${school}/views/${model}`, { as: readers[model] ?? 'login-larkfield-head' })).body;
const views = async () => Object.fromEntries(await Promise.all(models.map(async (model) => [model, await view(model)] as const)));
const ofTrust = async () => (await http.get('/v1/trust/views/role-holders', { as: admin })).body;
const deliveries = async () => {
  const dynamodb = new DynamoDBClient(localClient(stack.endpoints.dynamodb));
  return (await dynamodb.send(new ScanCommand({ TableName: stack.variable('DELIVERIES_TABLE'), Select: 'COUNT' }))).Count;
};
const recorded = () => stack.archived().filter((text) => !text.includes('"source":"daybook.operations"'));

describe('a list made anew on the running stack', () => {
  it('GOV-04 is the same list, and nobody is told of it', async () => {
    const before = {
      views: await views(),
      mails: (await stack.mails()).length,
      deliveries: await deliveries(),
      recorded: recorded().length,
    };
    expect(before.views['role-holders'].items.length).toBeGreaterThan(3);
    expect(before.mails).toBeGreaterThan(0);
    for (const model of models) {
      const { body } = await operate(`/v1/schools/${school}/rebuilds/${model}`);
      expect(body).toMatchObject({
        kind: 'rebuild',
        school,
        model,
        status: 'done',
        reason: null,
        rows: [],
        counts: { switched: 1, differing: 0 },
      });
    }
    await stack.settled();
    expect({
      views: await views(),
      mails: (await stack.mails()).length,
      deliveries: await deliveries(),
      recorded: recorded().length,
    }).toEqual(before);
  });

  it('GOV-04 goes on hearing of what happens', async () => {
    await http.post(
      `/v1/schools/${school}/incidents/i-2/report-incident`,
      { occurredOn: '2026-09-02', place: 'Hall', description: 'Another.', category: 'online-safety' },
      { as: 'login-larkfield-teacher' },
    );
    await stack.settled();
    expect((await view('incident-log')).summary).toMatchObject({ total: 2 });
  });

  it('ORG-01 is made for every school at once, and the directory of schools, too', async () => {
    const before = await ofTrust();
    expect((await operate('/v1/trust/rebuilds/role-holders')).body).toMatchObject({ school: null, status: 'done', counts: { kept: 0 } });
    expect((await operate('/v1/trust/rebuilds/school-directory')).body).toMatchObject({ status: 'done', counts: { switched: 1, rows: 2 } });
    expect(await ofTrust()).toEqual(before);
  });

  it('GOV-04 is asked for by administrators of the trust only', async () => {
    for (const as of ['login-larkfield-head', 'login-larkfield-teacher']) {
      expect((await http.post(`/v1/schools/${school}/rebuilds/incident-log`, '', { as })).status).toBe(403);
      expect((await http.post('/v1/trust/sweeps', '', { as })).status).toBe(403);
    }
    expect((await http.post(`/v1/schools/${school}/rebuilds/horoscopes`, '', { as: admin })).status).toBe(404);
  });
});

describe('a sweep at once', () => {
  it('GOV-04 answers what it found', async () => {
    const { body } = await operate('/v1/trust/sweeps');
    expect(body).toMatchObject({ kind: 'sweep', status: 'done', counts: { journaled: 0, rung: 0, tampered: 0, unchecked: 0 } });
    expect(body.counts.streams).toBeGreaterThan(20);
  });
});

import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJournal } from '../../events/log/journal/read-journal.ts';
import { localClient } from '../../infra/local/local-client.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';
import { type Answer, client, type Sending, startSeeded } from '../support/running-stack.ts';

let stack: LocalStack;
let http: ReturnType<typeof client>;
let dynamodb: DynamoDBClient;

beforeAll(async () => {
  stack = await startSeeded();
  http = client(stack);
  dynamodb = new DynamoDBClient(localClient(stack.endpoints.dynamodb));
});
afterAll(() => stack?.stop());

const office = 'login-larkfield-office';
const tablet = { kind: 'tablet' };
const register = (device: string, sending: Sending = {}, body: unknown = tablet) =>
  http.post(`/v1/schools/larkfield-infant/devices/${device}/register-device`, body, { as: office, ...sending });

const commits = async (): Promise<number> => {
  const { Count } = await dynamodb.send(
    new ScanCommand({ TableName: stack.variable('EVENT_LOG_TABLE'), Select: 'COUNT', ConsistentRead: true }),
  );
  return Count ?? 0;
};

/** The answer is problem+json with that status and slug, and the log has not grown. */
const expectProblem = async (ask: () => Promise<Answer>, status: number, slug: string): Promise<Answer> => {
  const before = await commits();
  const answer = await ask();
  expect(answer.body).toMatchObject({
    status,
    type: expect.stringMatching(new RegExp(`#${slug}$`)),
    title: expect.any(String),
    correlationId: expect.any(String),
  });
  expect(answer.body.detail.length).toBeGreaterThan(10);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await commits()).toBe(before);
  return answer;
};

describe('a command with bad input appends nothing and says what to do', () => {
  it('for JSON that does not parse', () => expectProblem(() => register('LIS-X-1', {}, '{"kind": '), 400, 'malformed-json'));

  it('for a body that does not fit the schema, naming the path and never the value', async () => {
    const { body } = await expectProblem(() => register('LIS-X-1', {}, { kind: 'Grace Okoro' }), 400, 'invalid-body');
    expect(body.issues).toMatchObject([{ path: '/kind' }]);
    expect(JSON.stringify(body)).not.toContain('Okoro');
  });

  it('for a stream that does not exist', () =>
    expectProblem(() => http.post('/v1/schools/larkfield-infant/tablets/T-1/register', tablet), 404, 'not-found'));

  it('for a command that does not exist', () =>
    expectProblem(() => http.post('/v1/schools/larkfield-infant/devices/LIS-X-1/explode', tablet, { as: office }), 404, 'unknown-command'));

  it('for a missing idempotency key', () => expectProblem(() => register('LIS-X-1', { key: null }), 400, 'idempotency-key-required'));

  it('for the same key with another body', async () => {
    expect((await register('LIS-X-2', { key: 'once' })).status).toBe(201);
    await expectProblem(() => register('LIS-X-2', { key: 'once' }, { kind: 'phone' }), 422, 'idempotency-key-reused');
  });

  it('for a body that is too large', () =>
    expectProblem(() => register('LIS-X-1', {}, { kind: 'tablet', label: 'x'.repeat(70_000) }), 413, 'too-large'));

  it("for another school than one's own", () =>
    expectProblem(
      () => http.post('/v1/schools/hollowbrook-primary/devices/HPS-X-1/register-device', tablet, { as: office }),
      403,
      'forbidden',
    ));

  it('for a school that does not exist', () =>
    expectProblem(() => http.post('/v1/schools/nowhere/devices/N-1/register-device', tablet, { as: office }), 403, 'forbidden'));

  it('for no token', async () => {
    const { headers } = await expectProblem(() => register('LIS-X-1', { token: null }), 401, 'unauthenticated');
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('for an expired token', async () => {
    const token = await stack.tokenFor(office, { lifetimeSeconds: -60 });
    await expectProblem(() => register('LIS-X-1', { token }), 401, 'unauthenticated');
  });

  it('for a token that is meant for another service', async () => {
    const token = await stack.tokenFor(office, { audience: 'somebody-else' });
    await expectProblem(() => register('LIS-X-1', { token }), 401, 'unauthenticated');
  });

  it('for a token whose signature was altered', async () => {
    const token = await stack.tokenFor(office);
    await expectProblem(() => register('LIS-X-1', { token: `${token.slice(0, -6)}AAAAAA` }), 401, 'unauthenticated');
  });

  it('for a log-in that is linked to nobody', () => expectProblem(() => register('LIS-X-1', { as: 'login-of-nobody' }), 403, 'forbidden'));

  it('for a stale If-Match', async () => {
    expect((await register('LIS-X-3')).headers.get('etag')).toBe('"1"');
    const secure = (match: string) =>
      http.post(
        '/v1/schools/larkfield-infant/devices/LIS-X-3/install-safeguards',
        { safeguards: ['web-filter'] },
        { as: office, headers: { 'if-match': match } },
      );
    await expectProblem(() => secure('"0"'), 412, 'stale-if-match');
    expect((await secure('"1"')).status).toBe(201);
  });

  it("for a rule that refuses, with the rule's code, item and clause (DEV-02)", async () => {
    const loan = { borrower: 'p-202', pupil: 'u-301', purpose: 'remote-learning' };
    const lend = () => http.post('/v1/schools/larkfield-infant/devices/LIS-X-2/lend-device', loan, { as: office });
    const { body } = await expectProblem(lend, 422, 'rule-refused');
    expect(body).toMatchObject({ code: 'AgreementRequired', item: 'DEV-02', clause: expect.any(String) });
  });

  it.each(['a%2Fb', 'a%00b', 'a%0Ab', '..', '%2e%2e', 'a%20b', 'ä'])('for the id %s', async (id) => {
    const before = await commits();
    const answer = await register(id);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await commits()).toBe(before);
  });
});

describe('a question with bad input', () => {
  it('gets 404 for a thing that is not there', () =>
    expectProblem(() => http.get('/v1/schools/larkfield-infant/devices/NONE', { as: office }), 404, 'not-found'));

  it('gets 404 for a list that is not there', () =>
    expectProblem(() => http.get('/v1/schools/larkfield-infant/views/gossip', { as: office }), 404, 'not-found'));

  it('gets 403 for a list of another school', () =>
    expectProblem(() => http.get('/v1/schools/hollowbrook-primary/views/incident-log', { as: 'login-larkfield-head' }), 403, 'forbidden'));

  it('gets 403 for the incident log without a safeguarding role', () =>
    expectProblem(() => http.get('/v1/schools/larkfield-infant/views/incident-log', { as: 'login-larkfield-teacher' }), 403, 'forbidden'));

  it('gets 401 without a token', () =>
    expectProblem(() => http.get('/v1/schools/larkfield-infant/views/devices-on-loan', { token: null }), 401, 'unauthenticated'));
});

describe('a record that no command wrote', () => {
  const pk = { S: 'larkfield-infant/devices/LIS-FORGED' };
  const put = (bytes: readonly number[]) =>
    dynamodb.send(
      new PutItemCommand({ TableName: stack.variable('EVENT_LOG_TABLE'), Item: { pk, sk: { N: '1' }, b: { B: Uint8Array.from(bytes) } } }),
    );
  const entries = () =>
    readJournal({ client: dynamodb, tableName: stack.variable('JOURNAL_TABLE') }, 'larkfield-infant', 0, Number.MAX_SAFE_INTEGER);

  it('is set aside with its reason, as is every change of an item, and neither is journaled or published (GOV-04)', async () => {
    await put([9, 9, 9]);
    await put([9, 9, 8]);
    await stack.settled();
    const reasons = (await stack.deadLetters()).map(({ body }) => JSON.parse(body)).filter(({ key }) => key?.startsWith(pk.S));
    expect(reasons.map(({ reason }) => reason).toSorted()).toEqual(['item-modified', 'undecodable']);
    expect((await entries()).filter(({ id }) => id === 'LIS-FORGED')).toEqual([]);
    expect(stack.archived().filter((text) => text.includes('LIS-FORGED'))).toEqual([]);
    expect(stack.faults().some((fault) => fault.includes('tampering'))).toBe(true);
  });
});

import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { localClient } from '../../infra/local/local-client.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';
import type { Answer, Sending } from '../support/running-stack.ts';

let school: OwnSchool;
let other: OwnSchool;
let dynamodb: DynamoDBClient;

beforeAll(async () => {
  [school, other] = await Promise.all([ownSchool(), ownSchool({ like: 'hollowbrook' })]);
  // Who was notified of the set-up is recorded a while after it.
  await Promise.all([school.settled(), other.settled()]);
  dynamodb = new DynamoDBClient(localClient(school.stack.endpoints.dynamodb));
});

const office = () => school.logIn('office');
const tablet = { kind: 'tablet' };
const register = (device: string, sending: Sending = {}, body: unknown = tablet) =>
  school.post(`devices/${device}/register-device`, body, { as: office(), ...sending });

const nowhere = '/v1/schools/nowhere';
/**
 * Commits of the schools that are spoken of here: on this stack others go on. What was refused is on record
 * a moment later as an attempt, of which somebody hears (ACC-11).
 */
const commits = async (): Promise<number> => {
  const query = {
    TableName: await school.stack.variable('EVENT_LOG_TABLE'),
    ConsistentRead: true,
    FilterExpression:
      '(begins_with(pk, :own) OR begins_with(pk, :other) OR begins_with(pk, :nowhere)) AND NOT contains(pk, :attempts) AND NOT contains(pk, :notices)',
    ExpressionAttributeValues: {
      ':own': { S: `${school.id}/` },
      ':other': { S: `${other.id}/` },
      ':nowhere': { S: 'nowhere/' },
      ':attempts': { S: '/breaches/' },
      ':notices': { S: '/notifications/' },
    },
  };
  let count = 0;
  for await (const { Count = 0 } of paginateScan({ client: dynamodb }, query)) count += Count;
  return count;
};

/** The answer is problem+json with that status and slug, and nothing was added to the log. */
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
  it('for JSON that does not parse', () =>
    expectProblem(() => register('lis-x-1', {}, '{"kind": '), 400, 'malformed-json'));

  it('for a name that stands twice', () =>
    expectProblem(() => register('lis-x-1', {}, '{"kind":"tablet","kind":"phone"}'), 400, 'malformed-json'));

  it.each(['application/json', 'application/json; charset=utf-8'])(
    'for bytes that are not UTF-8, whatever the gateway makes of them: %s',
    async (type) => {
      const bytes = Buffer.from('{"kind":"tablet","label":"caf\u00e9"}', 'latin1');
      const sending = { headers: { 'content-type': type } };
      await expectProblem(() => register('lis-x-1', sending, bytes), 400, 'malformed-json');
    },
  );

  it('for an id or a key that seems to name a person', async () => {
    await expectProblem(() => register('tobi-okoro-2019-03-14'), 400, 'names-somebody');
    await expectProblem(() => register('lis-x-1', { key: 'office@school.example' }), 400, 'names-somebody');
  });

  it('for a body that does not fit the schema, naming the path and never the value', async () => {
    const { body } = await expectProblem(
      () => register('lis-x-1', {}, { kind: 'Grace Okoro' }),
      400,
      'invalid-body',
    );
    expect(body.issues).toMatchObject([{ path: '/kind' }]);
    expect(JSON.stringify(body)).not.toContain('Okoro');
  });

  it('for a stream that does not exist', () =>
    expectProblem(() => school.post('tablets/T-1/register', tablet), 404, 'not-found'));

  it('for a command that does not exist', () =>
    expectProblem(
      () => school.post('devices/lis-x-1/explode', tablet, { as: office() }),
      404,
      'unknown-command',
    ));

  it('for a missing idempotency key', () =>
    expectProblem(() => register('lis-x-1', { key: null }), 400, 'idempotency-key-required'));

  it('for the same key with another body', async () => {
    expect((await register('lis-x-2', { key: 'once' })).status).toBe(201);
    await expectProblem(
      () => register('lis-x-2', { key: 'once' }, { kind: 'phone' }),
      422,
      'idempotency-key-reused',
    );
  });

  it('for a body that is too large', () =>
    expectProblem(
      () => register('lis-x-1', {}, { kind: 'tablet', label: 'x'.repeat(70_000) }),
      413,
      'too-large',
    ));

  it("for another school than one's own", () =>
    expectProblem(
      () => other.post('devices/hps-x-1/register-device', tablet, { as: office() }),
      403,
      'forbidden',
    ));

  it('for a school that does not exist', () =>
    expectProblem(
      () => school.http.post(`${nowhere}/devices/n-1/register-device`, tablet, { as: office() }),
      403,
      'forbidden',
    ));

  it('for no token', async () => {
    const { headers } = await expectProblem(
      () => register('lis-x-1', { token: null }),
      401,
      'unauthenticated',
    );
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('for an expired token', async () => {
    const token = await school.stack.tokenFor(office(), { lifetimeSeconds: -60 });
    await expectProblem(() => register('lis-x-1', { token }), 401, 'unauthenticated');
  });

  it('for a token that is meant for another service', async () => {
    const token = await school.stack.tokenFor(office(), { audience: 'somebody-else' });
    await expectProblem(() => register('lis-x-1', { token }), 401, 'unauthenticated');
  });

  it('for a token whose signature was altered', async () => {
    const token = await school.stack.tokenFor(office());
    await expectProblem(
      () => register('lis-x-1', { token: `${token.slice(0, -6)}AAAAAA` }),
      401,
      'unauthenticated',
    );
  });

  it('for a log-in that is linked to nobody', () =>
    expectProblem(() => register('lis-x-1', { as: 'login-of-nobody' }), 403, 'forbidden'));

  it('for a stale If-Match', async () => {
    expect((await register('lis-x-3')).headers.get('etag')).toBe('"1"');
    const secure = (match: string) =>
      school.post(
        'devices/lis-x-3/install-safeguards',
        { safeguards: ['web-filter'] },
        { as: office(), headers: { 'if-match': match } },
      );
    await expectProblem(() => secure('"0"'), 412, 'stale-if-match');
    expect((await secure('"1"')).status).toBe(201);
  });

  it("for a rule that refuses, with the rule's code, item and clause (DEV-02)", async () => {
    const loan = { borrower: 'p-202', pupil: 'u-301', purpose: 'remote-learning' };
    const lend = () => school.post('devices/lis-x-2/lend-device', loan, { as: office() });
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
    expectProblem(() => school.get('devices/NONE', { as: office() }), 404, 'not-found'));

  it('gets 404 for a list that is not there', () =>
    expectProblem(() => school.get('views/gossip', { as: office() }), 404, 'not-found'));

  it('gets 403 for a list of another school', () =>
    expectProblem(() => other.get('views/incident-log', { as: school.logIn('head') }), 403, 'forbidden'));

  it('gets 403 for the incident log without a safeguarding role', () =>
    expectProblem(() => school.get('views/incident-log', { as: school.logIn('teacher') }), 403, 'forbidden'));

  it('gets 401 without a token', () =>
    expectProblem(() => school.get('views/devices-on-loan', { token: null }), 401, 'unauthenticated'));
});

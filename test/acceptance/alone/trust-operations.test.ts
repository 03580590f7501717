import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { readJournal } from '../../../events/log/journal/read-journal.ts';
import { localClient } from '../../../infra/local/local-client.ts';
import { daybookAt } from '../../support/daybook.ts';
import { operate } from '../../support/operate.ts';
import { type OwnSchool, ownSchool } from '../../support/own-school.ts';

let school: OwnSchool;
beforeAll(async () => {
  [school] = await Promise.all([ownSchool(), ownSchool({ like: 'hollowbrook' })]);
  await school.stack.settled();
});

const ofTrust = async () =>
  (await school.http.get('/v1/trust/views/role-holders', { as: 'login-fernhill-admin' })).body;

describe('a list rebuilt on the running stack', () => {
  it('ORG-01 is made for every school at once, and the directory of schools, too', async () => {
    const before = await ofTrust();
    const schools = new Set(before.items.map((item: { school: string }) => item.school)).size;
    expect(schools).toBeGreaterThanOrEqual(2);
    const rebuild = async (model: string) => (await operate(school.http, `/v1/trust/rebuilds/${model}`)).body;
    expect(await rebuild('role-holders')).toMatchObject({
      school: null,
      status: 'done',
      counts: { kept: 0 },
    });
    expect(await rebuild('school-directory')).toMatchObject({
      status: 'done',
      counts: { switched: 1, rows: schools },
    });
    expect(await ofTrust()).toEqual(before);
  });
});

describe('a sweep at once', () => {
  it('GOV-04 answers what it found', async () => {
    await school.stack.settled();
    const { body } = await operate(school.http, '/v1/trust/sweeps');
    expect(body).toMatchObject({
      kind: 'sweep',
      status: 'done',
      counts: { rung: 0, tampered: 0, unchecked: 0 },
    });
    // What was recorded a moment ago, such as that somebody asks for this; nothing else was left.
    expect(body.counts.journaled).toBeLessThanOrEqual(2);
    expect(body.counts.streams).toBeGreaterThan(20);
  });

  it('GOV-04 is to be had at the command line, by an administrator who sees how it ended', async () => {
    const swept = await daybookAt(school.stack)(['sweep'], 'login-fernhill-admin');
    expect(swept).toMatchObject({ code: 0, stdout: expect.stringContaining('done: operation') });
  });
});

// Last: a sweep would go on finding it.
describe('a record that no command wrote', () => {
  const forged = () => `${school.id}/devices/lis-forged`;
  const dynamodb = () => new DynamoDBClient(localClient(school.stack.endpoints.dynamodb));
  const put = async (bytes: readonly number[]) => {
    const Item = { pk: { S: forged() }, sk: { N: '1' }, b: { B: Uint8Array.from(bytes) } };
    await dynamodb().send(
      new PutItemCommand({ TableName: await school.stack.variable('EVENT_LOG_TABLE'), Item }),
    );
  };
  const entries = async () => {
    const tableName = await school.stack.variable('JOURNAL_TABLE');
    return readJournal({ client: dynamodb(), tableName }, school.id, 0, Number.MAX_SAFE_INTEGER);
  };

  it('is set aside with its reason, as is every change of an item, and neither is journaled or published (GOV-04)', async () => {
    await put([9, 9, 9]);
    await put([9, 9, 8]);
    await school.settled();
    const letters = (await school.stack.deadLetters()).map(({ body }) => JSON.parse(body));
    const reasons = letters.filter(({ key }) => key?.startsWith(forged())).map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(['item-modified', 'undecodable']);
    expect((await entries()).length).toBeGreaterThan(20);
    expect((await entries()).filter(({ id }) => id === 'lis-forged')).toEqual([]);
    expect((await school.archived()).filter((text) => text.includes('lis-forged'))).toEqual([]);
    expect((await school.stack.faults()).some((fault) => fault.includes('tampering'))).toBe(true);
  });
});

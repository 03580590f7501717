import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttributeValue,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localClient } from '../../../infra/local/local-client.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { daybookAt } from '../../support/daybook.ts';
import { client, startSeeded } from '../../support/running-stack.ts';
import { forged } from '../../support/tampering/alterations.ts';

const school = 'larkfield-infant';
const record = 'devices/lis-run-1';
const [auditor, admin, office] = ['login-fernhill-auditor', 'login-fernhill-admin', 'login-larkfield-office'];
const keyOfCommit = `${school}/${record}/1`;

let stack: LocalStack;
let http: ReturnType<typeof client>;
let folder: string;
/** The item as point-in-time recovery brings it back. */
let restored: Record<string, AttributeValue>;
const dynamodb = () => new DynamoDBClient(localClient(stack.endpoints.dynamodb));
const TableName = () => stack.variable('EVENT_LOG_TABLE');
const daybook = (args: readonly string[], as = auditor) => daybookAt(stack)(args, as);
const file = (name: string) => join(folder, name);
const register = async (id: string) => {
  const answer = await http.post(
    `/v1/schools/${school}/devices/${id}/register-device`,
    { kind: 'tablet' },
    { as: office },
  );
  expect(answer.status).toBe(201);
  await stack.settled();
};

beforeAll(async () => {
  stack = await startSeeded();
  http = client(stack);
  folder = mkdtempSync(join(tmpdir(), 'runbook-'));
  await stack.settled();
  await register('lis-run-1');
  await register('lis-run-2');
  const kept = await daybook(['checkpoint', '--school', school, '--now', '--save', file('witness.txt')]);
  expect(kept.code).toBe(0);
  const { body } = await http.get('/v1/trust/keys', { token: null });
  writeFileSync(file('trust.key'), body.keys.map(({ key }: { key: string }) => `${key}\n`).join(''));
  const Key = { pk: { S: `${school}/${record}` }, sk: { N: '1' } };
  restored = (await dynamodb().send(new GetItemCommand({ TableName: TableName(), Key }))).Item ?? {};
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The chapter's numbered steps: the test does each of them, and fails where one is added. */
const steps = [
  ...(readFileSync('docs/runbook.md', 'utf8').split('## the log was tampered with')[1] ?? '')
    .split('\n## ')[0]!
    .matchAll(/^(\d+)\. /gm),
].map(([, number]) => Number(number));

describe('the runbook on a log that was tampered with, step by step on the running stack', () => {
  it('has the nine steps that are tried here', () => {
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('GOV-04 steps 1 and 2: an alteration is set aside at once, and the sweep names it first and ends with 1', async () => {
    const change = forged(restored, (commit) => ({
      ...commit,
      actor: { id: 'p-nobody', roles: ['office'] },
    }));
    await dynamodb().send(new PutItemCommand({ TableName: TableName(), Item: change }));
    await stack.settled();
    const letters = (await stack.deadLetters()).map(({ body }) => JSON.parse(body));
    expect(letters).toContainEqual(expect.objectContaining({ reason: 'item-modified', key: keyOfCommit }));
    const { code, stdout } = await daybook(['sweep'], admin);
    expect([code, stdout.split('\n').slice(1, 3)]).toEqual([
      1,
      ['NOT AS WRITTEN (1):', `  ${keyOfCommit}  altered`],
    ]);
    const health = await daybook(['health'], admin);
    expect([health.code, health.stdout.includes(`${keyOfCommit} (altered)`)]).toEqual([1, true]);
  });

  it('GOV-04 step 3: what stands there is shown to nobody as the truth, and the rest of the school answers', async () => {
    const read = (path: string) => http.get(`/v1/schools/${school}/${path}`, { as: auditor });
    const state = await read(record);
    expect(state.status).toBe(409);
    expect(state.body.tampered).toMatchObject([
      { standing: 'altered', record, commit: 1, position: expect.any(Number) },
    ]);
    expect((await read(`${record}/history`)).status).toBe(409);
    expect((await read('devices/lis-run-2')).status).toBe(200);
    const { position } = state.body.tampered[0];
    const feed = await read(`feed?after=${position - 1}&limit=5`);
    expect([feed.status, feed.body.tampered.map((one: { position: number }) => one.position)]).toEqual([
      200,
      [position],
    ]);
    expect(JSON.stringify([state.body, feed.body])).not.toContain('p-nobody');
  });

  it('GOV-04 step 4: signing goes on, and says what it covers', async () => {
    await register('lis-run-3');
    const { code, stdout, stderr } = await daybook(['checkpoint', '--school', school, '--now']);
    expect([code, stdout.split('\n')[0]]).toEqual([1, `daybook/fernhill/${school}`]);
    expect(stderr).toContain(`${record}/1, altered`);
  });

  it('GOV-04 step 5: an export succeeds, names the commit and ends with 1, and so does its verification', async () => {
    const exported = await daybook(['export', '--school', school, '--out', file('evidence'), '--live']);
    expect(exported.code).toBe(1);
    expect(exported.stdout).toContain(`${record}/1, altered`);
    const verified = await daybook(['verify', file('evidence'), '--key', file('trust.key')]);
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(
      new RegExp(`position \\d+, altered: ${record}/1 is not the commit that was signed`),
    );
  });

  it('GOV-04 steps 6 and 7: what the restored table has is put back byte for byte, and the stream shows the repair too', async () => {
    await dynamodb().send(new PutItemCommand({ TableName: TableName(), Item: restored }));
    await stack.settled();
    const letters = (await stack.deadLetters()).map(({ body }) => JSON.parse(body));
    expect(
      letters.filter(({ reason, key }) => reason === 'item-modified' && key === keyOfCommit),
    ).toHaveLength(2);
  });

  it('GOV-04 step 8: sweep, export and verification end with 0, and continue what a witness holds', async () => {
    const swept = await daybook(['sweep'], admin);
    expect([swept.code, swept.stdout.split('\n')[0]?.split(':')[0]]).toEqual([0, 'done']);
    const exported = await daybook([
      'export',
      '--school',
      school,
      '--out',
      file('mended'),
      '--now',
      '--live',
      '--since',
      file('witness.txt'),
    ]);
    expect([exported.code, exported.stdout]).toEqual([
      0,
      expect.stringContaining('every one of them as it was journaled'),
    ]);
    const verified = await daybook([
      'verify',
      file('mended'),
      '--key',
      file('trust.key'),
      '--since',
      file('witness.txt'),
    ]);
    expect([verified.code, verified.stdout.includes('RESULT: holds')]).toEqual([0, true]);
    expect((await http.get(`/v1/schools/${school}/${record}`, { as: auditor })).status).toBe(200);
  });

  it('GOV-04 step 9: what no backup has stays missing, in its place, and new events tell of it', async () => {
    await dynamodb().send(
      new DeleteItemCommand({ TableName: TableName(), Key: { pk: restored['pk']!, sk: restored['sk']! } }),
    );
    await register('lis-run-4');
    expect((await daybook(['checkpoint', '--school', school, '--now'])).code).toBe(1);
    const exported = await daybook(['export', '--school', school, '--out', file('lost'), '--json']);
    expect(exported.code).toBe(1);
    expect(JSON.parse(exported.stdout).tampered).toMatchObject([{ standing: 'missing', record, commit: 1 }]);
    const state = await http.get(`/v1/schools/${school}/${record}`, { as: auditor });
    expect([state.status, state.body.tampered[0].standing]).toEqual([409, 'missing']);
  });
});

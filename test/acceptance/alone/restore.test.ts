import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { atOnce } from '../../../functions/shared/lambda/at-once.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { daybookAt } from '../../support/daybook.ts';
import { assemblyWithKeys } from '../../support/restoring/assembly-with-keys.ts';
import { awsDaybookAt, writeDeploymentFile } from '../../support/restoring/aws-command-line.ts';
import { rescuedTo } from '../../support/restoring/rescued-buckets.ts';
import { client, startSeeded } from '../../support/running-stack.ts';

const LIMIT_MS = 600_000;
const school = 'larkfield-infant';
const path = `/v1/schools/${school}`;
const passphrase = 'a long sentence that nobody else has';
const [head, auditor, admin] = ['login-larkfield-head', 'login-fernhill-auditor', 'login-fernhill-admin'];
const readers = [head, auditor, admin];
const as = (logIn: string) => ({ as: `login-larkfield-${logIn}` });

let folder: string;
let lost: LocalStack;
let restored: LocalStack | undefined;
/** What every list answered before the loss. */
let before: readonly unknown[];
let heads: readonly unknown[];
const at = (name: string): string => join(folder, name);

const post = async (stack: LocalStack, to: string, body: unknown, logIn: string) =>
  expect(await client(stack).post(`${path}/${to}`, body, as(logIn))).toMatchObject({ status: 201 });

const listsOf = async (stack: LocalStack): Promise<readonly unknown[]> => {
  const http = client(stack);
  const { body } = await http.get('/v1/catalogue', { as: auditor });
  // Who looked at lists, as this does, is a list itself.
  const names = body.lists
    .map(({ name }: { name: string }) => name)
    .filter((name: string) => name !== 'readers');
  const asked = names.flatMap((name: string) => readers.map((who) => ({ name, who })));
  return atOnce(4, asked, async ({ name, who }: { name: string; who: string }) => {
    const { status, body: answer } = await http.get(`${path}/views/${name}`, { as: who });
    return { name, who, status, items: answer.items ?? answer.code };
  });
};
const headsOf = async (stack: LocalStack): Promise<readonly unknown[]> => {
  const { body } = await client(stack).get('/v1/trust/health', { as: admin });
  return body.schools.map(({ school: id, journal }: { school: string; journal: unknown }) => ({
    id,
    journal,
  }));
};

/** Two people decide on the record of a person who asked for it. */
const erase = async (person: string): Promise<void> => {
  const received = { person, receivedOn: '2026-09-07', words: 'Erase what you have.' };
  await post(lost, 'disclosures/d-201/receive-subject-request', received, 'office');
  await lost.settled({ limitMs: LIMIT_MS });
  const disposal = `disposals/people.${person}`;
  await post(
    lost,
    `${disposal}/propose-disposal`,
    { review: 'Nothing is open.', request: 'd-201' },
    'mentor',
  );
  const { body } = await client(lost).get(`${path}/${disposal}`, as('head'));
  await post(lost, `${disposal}/confirm-disposal`, { proposal: body.state.proposal.by }, 'head');
  await lost.settled({ limitMs: LIMIT_MS });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-restore-'));
  lost = await startSeeded();
  await post(lost, 'people/p-105/assign-role', { role: 'dpo', from: '2026-09-02' }, 'head');
  await post(lost, 'people/p-201/leave-person', { on: '2026-09-04' }, 'office');
  lost.setTime('2026-09-07T12:00:00Z');
  await lost.settled({ limitMs: LIMIT_MS });
}, LIMIT_MS);
afterAll(async () => {
  await lost?.stop();
  await restored?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a trust whose account is lost', () => {
  it('GOV-04 is backed up: keys sealed for a recovery key, and all that the archive has not', async () => {
    const aws = awsDaybookAt(lost, passphrase);
    const made = await aws(['recovery-key', '--out', at('recovery.pem')]);
    expect(made).toMatchObject({ code: 0 });
    writeFileSync(at('recovery.pub'), made.stdout);
    writeDeploymentFile(lost, at('lost.json'));
    const backUp = ['back-up', '--deployment', at('lost.json'), '--for', at('recovery.pub'), '--out'];
    expect(await aws([...backUp, at('older')])).toMatchObject({ code: 0 });
    await erase('p-201');
    const daybook = daybookAt(lost);
    const kept = await daybook(['checkpoint', '--school', school, '--now', '--save', at('kept.txt')]);
    expect(kept).toMatchObject({ code: 0 });
    expect(await daybook(['keys', '--save', at('trust.key')])).toMatchObject({ code: 0 });
    // Who asks for what is not theirs is on record, once a day: here already.
    await listsOf(lost);
    await lost.settled({ limitMs: LIMIT_MS });
    // The newest state with keys of before the erasure.
    const again = [
      'back-up',
      '--deployment',
      at('lost.json'),
      '--keys-of',
      at('older'),
      '--out',
      at('newer'),
    ];
    expect(await aws(again)).toMatchObject({ code: 0 });
    [before, heads] = [await listsOf(lost), await headsOf(lost)];
    expect(JSON.stringify(before)).toContain('"status":200');
  }, 600_000);

  it('DPR-04 GOV-04 comes back whole; who was erased stays so, though the keys’ backup is older', async () => {
    const objects = await lost.archiveObjects();
    const mailed = (await lost.mails()).length;
    await lost.stop();
    const keys = readFileSync(at('trust.key'), 'utf8').trim().split('\n');
    const assemblyDir = assemblyWithKeys(inject('assemblyDir'), keys);
    restored = await startStack({ memory: true, assemblyDir });
    restored.setTime('2026-09-07T15:00:00Z');
    await rescuedTo(restored, 'rescued-archive', objects);
    writeDeploymentFile(restored, at('restored.json'));
    const aws = awsDaybookAt(restored, passphrase);
    const restoreOf = (backup: string) => [
      ...['restore', '--deployment', at('restored.json'), '--backup', at(backup)],
      ...['--archive', 'rescued-archive', '--recovery-key', at('recovery.pem')],
      ...['--key', at('trust.key'), '--since', at('kept.txt')],
    ];
    // A backup of before the erasure has lost the positions that say so: the archive has it.
    const loss = await aws([...restoreOf('older'), '--accept-loss', '--check']);
    expect(loss.stdout).toContain('1 of them only the archive knows of');
    expect(loss.stdout).toContain(`\n  ${school}/people/p-201\n`);
    const done = await aws(restoreOf('newer'));
    expect(done.stdout).not.toContain('only the archive knows');
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const lists = await aws(['restore-lists', '--deployment', at('restored.json')]);
    expect([lists.code, lists.stdout, lists.stderr]).toEqual([0, expect.any(String), '']);
    await restored.settled({ limitMs: LIMIT_MS });
    expect(await listsOf(restored)).toEqual(before);
    expect(await headsOf(restored)).toEqual(heads);
    expect([mailed > 0, await restored.mails()]).toEqual([true, []]);
    expect(await restored.deadLetters()).toEqual([]);
  }, 600_000);

  it('GOV-04 goes on: it is exported and verified against a checkpoint of before, and takes commands', async () => {
    const stack = restored;
    if (stack === undefined) throw new Error('nothing was restored');
    const daybook = daybookAt(stack);
    const erased = await client(stack).get(`${path}/people/p-201`, as('office'));
    expect(JSON.stringify(erased.body)).toContain('"erased"');
    await post(stack, 'devices/lis-new-1/register-device', { kind: 'tablet' }, 'office');
    await stack.settled({ limitMs: LIMIT_MS });
    expect(await daybook(['keys', '--save', at('both.key')])).toMatchObject({ code: 0 });
    expect(readFileSync(at('both.key'), 'utf8')).toContain(
      readFileSync(at('trust.key'), 'utf8').split('\n')[0],
    );
    const proof = ['--since', at('kept.txt'), '--key', at('both.key')];
    const exported = await daybook(['export', '--school', school, '--now', '--out', at('export'), ...proof]);
    expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining('the bundle holds') });
    expect(await daybook(['sweep'], admin)).toMatchObject({ code: 0 });
  }, 600_000);
});

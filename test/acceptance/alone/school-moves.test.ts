import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localIssuer } from '../../../infra/local/identity/issuer.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { tableTexts } from '../../support/canaries/places.ts';
import { daybookAt } from '../../support/daybook.ts';
import { writeDeploymentFile } from '../../support/restoring/aws-command-line.ts';
import { stepOfMove, typed } from '../../support/restoring/guided-move.ts';
import { erase, post, startReceiver, textsOf } from '../../support/restoring/moving-stacks.ts';
import { client, startSeeded } from '../../support/running-stack.ts';

const LIMIT_MS = 600_000;
const school = 'larkfield-infant';
const path = `/v1/schools/${school}`;
const passphrase = 'a long sentence that nobody else has';
const [admin, executive] = ['login-fernhill-admin', 'login-fernhill-executive'];
const as = (logIn: string) => ({ as: `login-larkfield-${logIn}` });

let folder: string;
let left: LocalStack;
let receiver: LocalStack;
/** What fernhill keeps, and what harbour does: files go from one to the other by hand. */
const here = (name: string): string => join(folder, 'fernhill', name);
const there = (name: string): string => join(folder, 'harbour', name);

const filledIn = { id: school, folder: 'bundle', 'leaving trust': 'fernhill' };
const atFernhill = (line: string) => typed(line, { stack: left, folder: here(''), passphrase, filledIn });
/** Harbour has no file of its own among the trusts of this project. */
const atHarbour = (line: string, bundle = 'bundle') =>
  typed(line.replace('school-join', 'school-join --own-trust fernhill'), {
    ...{ stack: receiver, folder: there(''), passphrase },
    filledIn: { ...filledIn, folder: bundle },
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-moves-'));
  left = await startSeeded();
  await post(left, 'people/p-105/assign-role', { role: 'dpo', from: '2026-09-02' }, as('head'));
  await post(left, 'people/p-201/leave-person', { on: '2026-09-04' }, as('office'));
  left.setTime('2026-09-07T12:00:00Z');
  await left.settled({ limitMs: LIMIT_MS });
  await erase(left, 'p-201');
  receiver = await startReceiver('harbour');
  for (const trust of ['fernhill', 'harbour']) mkdirSync(join(folder, trust));
  writeDeploymentFile(left, here('deployment.json'));
  writeDeploymentFile(receiver, there('deployment.json'));
}, LIMIT_MS);
afterAll(async () => {
  await left?.stop();
  await receiver?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a school that moves to another trust', () => {
  it('GOV-04 leaves when two people decided it, and takes no command from then on', async () => {
    await post(left, 'moves/school/propose-leaving', { to: 'harbour' }, { as: admin });
    const { body } = await client(left).get(`${path}/moves/school`, { as: admin });
    const proposal = { proposal: body.state.leaving.by };
    const alone = await client(left).post(`${path}/moves/school/confirm-leaving`, proposal, { as: admin });
    expect(alone).toMatchObject({ status: 422, body: { code: 'SecondPersonRequired' } });
    await post(left, 'moves/school/confirm-leaving', proposal, { as: executive });
    left.setTime('2026-09-07T12:05:00Z');
    const late = await client(left).post(
      `${path}/devices/late-1/register-device`,
      { kind: 'tablet' },
      as('office'),
    );
    expect(late).toMatchObject({ status: 409, body: { type: expect.stringContaining('#school-left') } });
    await left.settled({ limitMs: LIMIT_MS });
  }, 600_000);

  it('GOV-04 is bundled, and a bundle that was altered on its way is refused', async () => {
    const made = await atHarbour('npx daybook recovery-key --out receiver.pem');
    writeFileSync(here('receiver.pub'), made.stdout);
    for (const line of stepOfMove('school-bundle'))
      expect({ line, ...(await atFernhill(line)) }).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['bundle', 'last.txt', 'leaving.key'])
      cpSync(here(name), there(name), { recursive: true });
    cpSync(there('bundle'), there('altered'), { recursive: true });
    const journal = there(`altered/journals/${school}.jsonl`);
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, [...lines.slice(0, 5), lines[6], ...lines.slice(6)].join('\n'));
    for (const line of stepOfMove('school-join'))
      expect(await atHarbour(line, 'altered')).toMatchObject({ code: 1 });
    expect((await client(receiver).get(path, { as: admin })).status).toBe(404);
  }, 600_000);

  it('GOV-04 joins: byte for byte, with lists that a sweep finds right, and nobody is mailed', async () => {
    const before = (await receiver.mails()).length;
    const [look = '', take = '', ...rest] = stepOfMove('school-join');
    expect(rest).toEqual([]);
    const arrival = await atHarbour(look);
    expect(arrival).toMatchObject({ code: 0, stdout: expect.stringContaining('has arrived whole') });
    const joined = await atHarbour(take);
    expect([joined.code, joined.stdout, joined.stderr]).toEqual([0, expect.any(String), '']);
    await receiver.settled({ limitMs: LIMIT_MS });
    for (const log of [school, `_access.${school}`]) {
      const [theirs, ours] = [await textsOf(left, log), await textsOf(receiver, log)];
      const size = JSON.parse(ours.find((one) => one.includes('"SchoolJoined"')) ?? '').events[0].data.size;
      expect([size > 3, ours.slice(0, size)]).toEqual([true, theirs.slice(0, size)]);
    }
    expect(await receiver.deadLetters()).toEqual([]);
    const mailed = (await receiver.mails()).slice(before);
    expect(JSON.stringify(mailed)).not.toContain('@larkfield.');
    const again = await atHarbour(take);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('0 commits of its last hour') });
  }, 600_000);

  it('GOV-04 goes on there: it verifies with the former trust named, and takes commands', async () => {
    await post(receiver, `schools/${school}/change-school-details`, { name: 'Larkfield' }, { as: admin });
    await receiver.settled({ limitMs: LIMIT_MS });
    // Behind the clock of who took it over.
    receiver.setTime('2026-12-02T12:00:00Z');
    await receiver.settled({ limitMs: LIMIT_MS });
    // Log-ins are those of another issuer here: they are linked once more.
    await post(
      receiver,
      'people/p-100/link-log-in',
      { subject: `${localIssuer}|login-larkfield-head` },
      { as: admin },
    );
    const opened = await client(receiver).get(`${path}/people/p-101`, as('head'));
    expect(JSON.stringify(opened.body)).toContain('Amira Shah');
    const erased = await client(receiver).get(`${path}/people/p-201`, { as: admin });
    expect(JSON.stringify(erased.body)).toContain('"erased"');
    const daybook = daybookAt(receiver);
    expect(await daybook(['keys', '--save', there('harbour.key')])).toMatchObject({ code: 0 });
    const proof = [
      '--since',
      there('last.txt'),
      '--key',
      there('harbour.key'),
      '--key',
      there('leaving.key'),
    ];
    const exported = await daybook([
      'export',
      '--school',
      school,
      '--now',
      '--out',
      there('export'),
      ...proof,
    ]);
    expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining('the bundle holds') });
    const verified = await daybook(['verify', there('export'), ...proof]);
    expect(verified.stdout).toContain('with the trust fernhill, and as that trust signed it');
    expect(verified.stdout).toContain('by the former trust fernhill');
    const part = ['--to', '2026-09-03', '--key', there('harbour.key')];
    const exportedPart = await daybook(['export', '--school', school, '--out', there('part'), ...part]);
    expect([exportedPart.code, exportedPart.stdout]).toEqual([
      0,
      expect.stringContaining('the bundle holds'),
    ]);
    expect(readdirSync(there('part'))).toContain('former.jsonl');
    expect(await daybook(['sweep'], admin)).toMatchObject({ code: 0 });
  }, 600_000);

  it('DPR-04 is erased where it left by the receipt, and its log-ins are free', async () => {
    for (const line of stepOfMove('school-receipt'))
      expect({ line, ...(await atHarbour(line)) }).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['receipt.json', 'receiving.key']) cpSync(there(name), here(name));
    const [look = '', erasing = '', ...rest] = stepOfMove('school-leave');
    expect(rest).toEqual([]);
    expect(await atFernhill(look.replace('receiving.key', 'leaving.key'))).toMatchObject({ code: 1 });
    const looked = await atFernhill(look);
    expect(looked).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing was erased') });
    const done = await atFernhill(erasing);
    expect([done.code, done.stdout, done.stderr]).toEqual([
      0,
      expect.stringContaining('are destroyed here'),
      '',
    ]);
    expect((await left.archiveObjects()).map(({ key }) => key)).toContain(`${school}/erasures/moves.school`);
    await left.settled({ limitMs: LIMIT_MS });
    left.setTime('2026-09-07T12:20:00Z');
    const person = await client(left).get(`${path}/people/p-101`, { as: admin });
    expect(JSON.stringify(person.body)).not.toContain('Amira');
    const all = (await tableTexts(left)).get(left.variable('KEYS_TABLE')) ?? [];
    const keys = all.filter((one) => one.includes(`"${school}/`));
    expect([keys.length > 5, keys.filter((one) => one.includes('"w":'))]).toEqual([true, []]);
    const free = { subject: `${localIssuer}|login-larkfield-teacher` };
    const other = `/v1/schools/hollowbrook-primary/people/p-402/link-log-in`;
    expect(await client(left).post(other, free, { as: admin })).toMatchObject({ status: 201 });
    const state = await client(left).get(`${path}/moves/school`, { as: admin });
    expect(state.body.state).toMatchObject({ leaving: { hasLeft: true }, erasedAt: expect.any(String) });
    expect(await atFernhill(erasing)).toMatchObject({ code: 0 });
  }, 600_000);
});

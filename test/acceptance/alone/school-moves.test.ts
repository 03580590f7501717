import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localIssuer } from '../../../infra/local/identity/issuer.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { tableTexts } from '../../support/canaries/places.ts';
import { daybookAt } from '../../support/daybook.ts';
import { awsDaybookAt, writeDeploymentFile } from '../../support/restoring/aws-command-line.ts';
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
const at = (name: string): string => join(folder, name);

const joining = (bundle: string) => [
  ...['school-join', bundle, '--deployment', at('receiver.json'), '--recovery-key', at('receiver.pem')],
  ...['--trust', 'fernhill', '--key', at('fernhill.key'), '--since', at('last.txt')],
  ...['--own-trust', 'fernhill'],
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-moves-'));
  left = await startSeeded();
  await post(left, 'people/p-105/assign-role', { role: 'dpo', from: '2026-09-02' }, as('head'));
  await post(left, 'people/p-201/leave-person', { on: '2026-09-04' }, as('office'));
  left.setTime('2026-09-07T12:00:00Z');
  await left.settled({ limitMs: LIMIT_MS });
  await erase(left, 'p-201');
  receiver = await startReceiver('harbour');
  writeDeploymentFile(left, at('left.json'));
  writeDeploymentFile(receiver, at('receiver.json'));
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
    const aws = awsDaybookAt(receiver, passphrase);
    const made = await aws(['recovery-key', '--out', at('receiver.pem')]);
    writeFileSync(at('receiver.pub'), made.stdout);
    const daybook = daybookAt(left);
    expect(await daybook(['keys', '--save', at('fernhill.key')])).toMatchObject({ code: 0 });
    for (const [log, file] of [
      [school, 'last.txt'],
      [`_access.${school}`, 'looked.txt'],
    ])
      expect(
        await daybook(['checkpoint', '--school', log ?? '', '--now', '--save', at(file ?? '')]),
      ).toMatchObject({ code: 0 });
    const bundled = await awsDaybookAt(
      left,
      passphrase,
    )([
      ...['school-bundle', '--school', school, '--deployment', at('left.json')],
      ...['--for', at('receiver.pub'), '--out', at('bundle')],
    ]);
    expect(bundled).toMatchObject({ code: 0, stderr: '' });
    cpSync(at('bundle'), at('altered'), { recursive: true });
    const journal = at(`altered/journals/${school}.jsonl`);
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, [...lines.slice(0, 5), lines[6], ...lines.slice(6)].join('\n'));
    const refused = await aws(joining(at('altered')));
    expect(refused).toMatchObject({ code: 1 });
    expect((await client(receiver).get(path, { as: admin })).status).toBe(404);
  }, 600_000);

  it('GOV-04 joins: byte for byte, with lists that a sweep finds right, and nobody is mailed', async () => {
    const before = (await receiver.mails()).length;
    const joined = await awsDaybookAt(receiver, passphrase)(joining(at('bundle')));
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
    const again = await awsDaybookAt(receiver, passphrase)(joining(at('bundle')));
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
    expect(await daybook(['keys', '--save', at('harbour.key')])).toMatchObject({ code: 0 });
    const proof = ['--since', at('last.txt'), '--key', at('harbour.key'), '--key', at('fernhill.key')];
    const exported = await daybook(['export', '--school', school, '--now', '--out', at('export'), ...proof]);
    expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining('the bundle holds') });
    const verified = await daybook(['verify', at('export'), ...proof]);
    expect(verified.stdout).toContain('with the trust fernhill, and as that trust signed it');
    expect(verified.stdout).toContain('by the former trust fernhill');
    const part = ['--to', '2026-09-03', '--key', at('harbour.key')];
    const exportedPart = await daybook(['export', '--school', school, '--out', at('part'), ...part]);
    expect([exportedPart.code, exportedPart.stdout]).toEqual([
      0,
      expect.stringContaining('the bundle holds'),
    ]);
    expect(readdirSync(at('part'))).toContain('former.jsonl');
    expect(await daybook(['sweep'], admin)).toMatchObject({ code: 0 });
  }, 600_000);

  it('DPR-04 is erased where it left by the receipt, and its log-ins are free', async () => {
    const signing = [
      'checkpoint',
      '--school',
      `_access.${school}`,
      '--now',
      '--save',
      at('looked-there.txt'),
    ];
    expect(await daybookAt(receiver)(signing)).toMatchObject({ code: 0 });
    const made = await awsDaybookAt(
      receiver,
      passphrase,
    )([
      ...[
        'school-receipt',
        '--school',
        school,
        '--deployment',
        at('receiver.json'),
        '--out',
        at('receipt.json'),
      ],
    ]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const leave = ['school-leave', at('receipt.json'), '--deployment', at('left.json')];
    const aws = awsDaybookAt(left, passphrase);
    expect(await aws([...leave, '--key', at('fernhill.key')])).toMatchObject({ code: 1 });
    const done = await aws([...leave, '--key', at('harbour.key'), '--destroy-keys']);
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
    const again = await aws([...leave, '--key', at('harbour.key'), '--destroy-keys']);
    expect(again).toMatchObject({ code: 0 });
  }, 600_000);
});

import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatKey } from '../../events/log/proof/note.ts';
import { daybookAt } from '../support/daybook.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

let own: OwnSchool;
/** Its id. */
let school: string;
/** When everything was recorded but what the tests themselves record. */
let instant: string;
/** Position of the last commit by then. */
let sizeThen: number;
let folder: string;
const at = (name: string): string => join(folder, name);

const daybook: ReturnType<typeof daybookAt> = (...given) => daybookAt(own.stack)(...given);

const report = (id: string) =>
  own.post(
    `incidents/${id}/report-incident`,
    { occurredOn: '2026-09-02', place: 'Library', description: 'A pop-up.', category: 'online-safety' },
    { as: own.logIn('teacher') },
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-command-line-'));
  own = await ownSchool();
  school = own.id;
  expect((await report('i-1')).status).toBe(201);
  await own.settled();
  instant = new Date(await own.stack.now()).toISOString();
  sizeThen = (await own.get('journal?limit=1', { as: 'login-fernhill-auditor' })).body.head;
  const { body } = await own.http.get('/v1/trust/keys', { token: null });
  const ofUse = (use: string) =>
    body.keys.filter((key: { use: string }) => key.use === use).map(({ key }: { key: string }) => key);
  writeFileSync(
    at('checkpoints.key'),
    `# from the minutes of the audit committee\n${ofUse('checkpoints').join('\n')}\n`,
  );
  writeFileSync(at('trust.key'), `${[...ofUse('checkpoints'), ...ofUse('dossiers')].join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an auditor at the command line', () => {
  it('GOV-04 signs, keeps the checkpoint, exports with the proof that it continues it, and verifies offline', async () => {
    const kept = await daybook([
      'checkpoint',
      '--school',
      school,
      '--now',
      '--key',
      at('checkpoints.key'),
      '--save',
      at('kept.txt'),
    ]);
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(at('kept.txt'), 'utf8').trimEnd()).toBe(kept.stdout.trimEnd());

    expect((await report('i-2')).status).toBe(201);
    await own.settled();
    const key = ['--key', at('checkpoints.key')];
    const since = ['--since', at('kept.txt')];
    const exported = await daybook([
      'export',
      '--school',
      school,
      '--out',
      at('bundle'),
      '--now',
      '--json',
      ...key,
      ...since,
    ]);
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(exported.stdout)).toMatchObject({ first: 1, unsealed: 0, holds: true });

    const verified = await daybook(
      ['verify', at('bundle'), '--json', ...key, ...since],
      'nobody',
      'http://127.0.0.1:1',
    );
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ holds: true, faults: [] });
    const newer = await daybook([
      'checkpoint',
      '--school',
      school,
      ...key,
      ...since,
      '--save',
      at('newer.txt'),
    ]);
    expect(newer.code).toBe(0);
  });

  it('GOV-04 exports a period, and says what lies outside of it', async () => {
    const period = ['--from', instant];
    const exported = await daybook([
      'export',
      '--school',
      school,
      '--out',
      at('period'),
      ...period,
      '--key',
      at('checkpoints.key'),
      '--json',
    ]);
    expect(exported.code).toBe(0);
    expect(JSON.parse(exported.stdout).first).toBe(sizeThen + 1);
    const verified = await daybook(['verify', at('period'), '--key', at('checkpoints.key')]);
    expect(verified.stdout).toMatch(/What lies before position \d+/);
    expect(await daybook(['replay', at('period'), '--as-of', instant])).toMatchObject({ code: 2 });
  });

  it('finds the checkpoint of somebody who saw more than a bundle holds', async () => {
    cpSync(at('bundle'), at('short'), { recursive: true });
    expect((await report('i-3')).status).toBe(201);
    await own.settled();
    await daybook(['checkpoint', '--school', school, '--now', '--save', at('latest.txt')]);
    const verified = await daybook([
      'verify',
      at('short'),
      '--key',
      at('checkpoints.key'),
      '--since',
      at('latest.txt'),
    ]);
    expect(verified.code).toBe(1);
    expect(verified.stdout).toContain('cut-off');
  });

  it('GOV-04 gets the same answers about an instant from a bundle as from the deployment, but for names', async () => {
    const asked = await daybook(['replay', '--school', school, '--as-of', instant, '--json']);
    const replayed = await daybook(['replay', at('bundle'), '--as-of', instant, '--json']);
    expect([asked.code, replayed.code]).toEqual([0, 0]);
    const [online, offline] = [JSON.parse(asked.stdout), JSON.parse(replayed.stdout)];
    expect(offline.roles.length).toBeGreaterThan(3);
    expect(online.roles.map(({ name: _, ...role }: { name: unknown }) => role)).toEqual(offline.roles);
    for (const part of ['agreements', 'access', 'devices', 'policy'])
      expect(offline[part]).toEqual(online[part]);
    expect(offline.asOf.position).toBe(online.asOf.position);
    expect((await daybook(['replay', at('bundle'), '--as-of', instant])).stdout).toContain('Offices (');
  });

  it('INC-01 gets the dossier of an incident and its anonymised twin, and both verify', async () => {
    const made = await daybook(['dossier', 'i-1', '--school', school, '--out', at('dossier')]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    for (const twin of ['full', 'anonymised']) {
      expect(existsSync(at(`dossier/${twin}/index.html`))).toBe(true);
      expect((await daybook(['verify', at(`dossier/${twin}`), '--key', at('trust.key')])).code).toBe(0);
    }
  });

  it('follows the feed to its end', async () => {
    const feed = await daybook(['feed', '--school', school, '--types', 'IncidentReported', '--json']);
    expect(feed.code).toBe(0);
    const events = feed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ subject }) => subject)).toEqual(['incidents/i-1', 'incidents/i-2', 'incidents/i-3']);
  });
});

describe('an administrator at the command line', () => {
  it('rebuilds a list, and sees how it ended', async () => {
    const rebuilt = await daybook(
      ['rebuild', 'incident-log', '--school', school, '--json'],
      'login-fernhill-admin',
    );
    expect(JSON.parse(rebuilt.stdout)).toMatchObject({ status: 'done' });
  });
});

describe('bad input at the command line', () => {
  const wrongKey = formatKey(
    'daybook/fernhill',
    generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
  );

  /** Stands for the school of this file, whose id is not known yet. */
  const OWN = 'its own';
  it.each([
    [
      'a position beyond the end',
      ['feed', '--school', OWN, '--after', '999999'],
      2,
      'the last position there is',
    ],
    ['a position that is none', ['feed', '--school', OWN, '--after', 'first'], 2, 'whole number'],
    [
      'an event type that there is not',
      ['feed', '--school', OWN, '--types', 'DeviceEaten'],
      2,
      '/query/types/0: there is no such event type',
    ],
    [
      'an instant in the future',
      ['replay', '--school', OWN, '--as-of', '2099-01-01'],
      2,
      'lies in the future',
    ],
    [
      'an instant that is none',
      ['replay', '--school', OWN, '--as-of', 'yesterday'],
      2,
      'expected an instant',
    ],
    [
      'a school that there is not',
      ['checkpoint', '--school', 'no-such-school'],
      2,
      'The trust has no such school',
    ],
    [
      'an incident that there is not',
      ['dossier', 'i-99', '--school', OWN, '--out', '/tmp/never'],
      2,
      'nothing',
    ],
    [
      'a list that there is not',
      ['rebuild', 'no-such-list', '--school', OWN],
      2,
      'There is nothing at this address',
    ],
    ['a command that there is not', ['frobnicate'], 2, 'unknown command'],
  ])('%s is refused with a clear message and a code', async (_what, args, code, says) => {
    const ended = await daybook(args.map((arg) => (arg === OWN ? school : arg)));
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain(says);
    expect(ended.code).toBe(code);
  });

  it('a bundle that was cut off, a folder that is none, and a wrong key are distinguished', async () => {
    const key = ['--key', at('checkpoints.key')];
    cpSync(at('bundle'), at('truncated'), { recursive: true });
    truncateSync(at('truncated/commits.jsonl'), 5000);
    const truncated = await daybook(['verify', at('truncated'), ...key]);
    expect(truncated.code).toBe(1);
    expect(truncated.stdout).toContain('removed');
    expect(await daybook(['verify', folder, ...key])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not a bundle'),
    });
    const foreign = await daybook(['verify', at('bundle'), '--key', wrongKey]);
    expect(foreign).toMatchObject({ code: 1, stdout: expect.stringContaining('signature-wrong') });
    expect(await daybook(['verify', at('bundle'), '--key', 'no-such-file'])).toMatchObject({ code: 2 });
  });

  it('somebody without the right is refused, and an address where nothing is gives no answer', async () => {
    const refused = await daybook(['export', '--school', school, '--out', at('never')], own.logIn('teacher'));
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('You may not do this') });
    expect(existsSync(at('never'))).toBe(false);
    const unreachable = await daybook(
      ['feed', '--school', school],
      'login-fernhill-auditor',
      'http://127.0.0.1:1',
    );
    expect(unreachable).toMatchObject({ code: 3, stderr: expect.stringContaining('no answer from') });
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daybookAt } from '../support/daybook.ts';
import { client } from '../support/running-stack.ts';
import { type SharedStack, sharedStack } from '../support/shared-stack/shared-stack.ts';

const school = `imports-${randomUUID().slice(0, 8)}`;
let stack: SharedStack;
let folder: string;
const roster = (...rows: readonly string[]): string => {
  const file = join(folder, 'roster.csv');
  writeFileSync(file, ['\ufeffid;name;relation;year_group;class;child', ...rows, ''].join('\r\n'));
  return file;
};
const rows = ['1;Tobi Okoro;pupil;Y1;Y1 Oak;', '2;Grace Okoro;parent;;;1', '3;Amira Shah;staff;;Y1 Oak;'];
const importing = (file: string, ...options: readonly string[]) =>
  daybookAt(stack)(
    ['import', 'roster', file, '--school', school, '--format', 'flat', ...options],
    'login-fernhill-admin',
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-imports-'));
  stack = await sharedStack();
  const details = { name: 'Elm Road Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] };
  const registered = await client(stack).post(
    `/v1/schools/${school}/schools/${school}/register-school`,
    details,
  );
  expect(registered.status).toBe(201);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a roster at the command line', () => {
  it('ORG-06 is run dry, carried out over HTTP and queue, and sends nothing the second time', async () => {
    const dry = await importing(roster(...rows), '--dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toMatch(/AdmitPupil +1/);
    const done = await importing(roster(...rows), '--yes', '--json');
    expect(JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      status: 'done',
      counts: { commands: 8, sent: 8, failed: 0 },
    });
    await stack.settled();
    const again = await importing(roster(...rows.toReversed()), '--yes', '--json');
    expect(JSON.parse(again.stdout.trim().split('\n').at(-1) ?? '').counts).toMatchObject({
      commands: 0,
      onRecord: 3,
      sent: 0,
    });
  });

  it('is refused where the file is none, with nothing recorded', async () => {
    const file = join(folder, 'half.csv');
    writeFileSync(file, 'id;relation\n1;staff\n');
    const refused = await importing(file, '--yes');
    expect([refused.code, refused.stdout]).toEqual([2, expect.stringContaining('column-missing')]);
  });
});

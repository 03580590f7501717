import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CleanProject, cleanProject } from '../support/contract/package/clean-project.ts';
import { type OwnSchool, ownSchool } from '../support/own-school.ts';

const today = '2026-09-02';
let school: OwnSchool;
let project: CleanProject;
let tokens: Readonly<Record<string, string>>;
beforeAll(async () => {
  project = await cleanProject();
  school = await ownSchool();
  const registration = {
    purpose: 'The safeguarding system sends files on with pupils.',
    types: [
      'FileTransferExpected',
      'ChildProtectionFileSent',
      'FileReceiptConfirmed',
      'FileTransferCalledOff',
    ],
    until: '2027-08-31',
  };
  const to = 'machine-clients/safeguarding/register-machine-client';
  expect((await school.post(to, registration, { as: school.logIn('head') })).status).toBe(201);
  tokens = {
    FEED_TOKEN: await school.stack.tokenForClient('safeguarding'),
    LEAD_TOKEN: await school.stack.tokenFor(school.logIn('head')),
  };
  project.write('transfer-files.ts', readFileSync('test/consumers/transfer-files.ts', 'utf8'));
}, 400_000);

const run = async (): Promise<void> => {
  await school.settled();
  const env = { ...tokens, DAYBOOK_URL: school.stack.url, TODAY: today };
  const running = project.start(['transfer-files.ts', school.id], env);
  expect(await running.ended, running.complained()).toBe(0);
};
const expectTransfer = async (id: string): Promise<void> => {
  const body = { pupil: 'u-301', recipient: 'meadowside-primary', startsOn: '2026-09-21' };
  const to = `file-transfers/${id}/expect-file-transfer`;
  expect((await school.post(to, body, { as: school.logIn('head') })).status).toBe(201);
};
const historyOf = async (id: string) => {
  const { body } = await school.get(`file-transfers/${id}/history`, { as: school.logIn('head') });
  return body.events.map(({ type }: { readonly type: string }) => type);
};
const fileOf = (id: string) => join(project.folder, 'out', `${id}.json`);

describe('a safeguarding system that is built with the package', () => {
  it('DPR-02 compiles in an empty folder with the packed package alone', async () => {
    expect(await project.faults()).toBe('');
  });

  it('DPR-02 writes a file where a pupil moves, once, and that it was sent is on record', async () => {
    await expectTransfer('ft-1');
    await run();
    await run();
    expect(JSON.parse(readFileSync(fileOf('ft-1'), 'utf8'))).toEqual({
      ...{ format: 'transfer/1', from: school.id, id: 'ft-1', pupil: 'u-301' },
      ...{ recipient: 'meadowside-primary', startsOn: '2026-09-21' },
    });
    expect(readdirSync(join(project.folder, 'out'))).toEqual(['ft-1.json']);
    expect(await historyOf('ft-1')).toEqual(['FileTransferExpected', 'ChildProtectionFileSent']);
  });

  it('DPR-02 records the receipt when the other school gives one, and not before', async () => {
    await run();
    expect(await historyOf('ft-1')).toHaveLength(2);
    mkdirSync(join(project.folder, 'in'));
    project.write('in/ft-1.receipt.json', JSON.stringify({ transfer: 'ft-1', on: today }));
    await run();
    await run();
    expect((await historyOf('ft-1')).slice(2)).toEqual(['FileReceiptConfirmed']);
  });

  it('DPR-02 sends nothing where the transfer was called off', async () => {
    await expectTransfer('ft-2');
    const body = { on: today, reason: 'The family stays.' };
    const to = 'file-transfers/ft-2/call-off-file-transfer';
    expect((await school.post(to, body, { as: school.logIn('head') })).status).toBe(201);
    await run();
    expect(existsSync(fileOf('ft-2'))).toBe(false);
  });
});

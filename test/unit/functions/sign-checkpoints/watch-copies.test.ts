import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../../functions/sign-checkpoints/handler.ts';
import { journaledHistory } from '../../../support/journaled-history.ts';
import { type SigningWorld, signedSchool, signingWorld, wholeTime } from '../../../support/signing-world.ts';

let world: SigningWorld;
let lines: string[];
beforeEach(() => {
  world = signingWorld(journaledHistory(signedSchool, 20));
  lines = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const run = (change: Partial<ReturnType<SigningWorld['deps']>> = {}) =>
  createHandler({ ...world.deps(), ...change, schools: async () => [signedSchool] })(undefined, wholeTime);
const notCopied = () => lines.filter((line) => line.includes('"ArchiveNotCopied":1')).length;
/** The newest checkpoint of the log of logs is in the archive, and S3 says this of its copies. */
const signedAnd = async (status?: 'COMPLETED' | 'PENDING' | 'FAILED') => {
  world.head = 12;
  await run();
  const [key = ''] = [...world.objects.keys()].filter((one) => one.startsWith('_logs/checkpoints/'));
  expect(key).not.toBe('');
  if (status) world.copies.set(key, status);
};
const later = (minutes: number) => {
  world.now = new Date(Date.parse(world.now) + minutes * 60_000).toISOString();
};

describe('what is archived', () => {
  it.each([
    ['was copied', 'COMPLETED', 60, 0],
    ['is on its way since a while ago', 'PENDING', 20, 0],
    ['is on its way for too long', 'PENDING', 60, 1],
    ['could not be copied', 'FAILED', 1, 1],
    ['is to be copied nowhere', undefined, 60, 0],
  ] as const)('DPR-01 and %s is measured accordingly', async (_, status, minutes, times) => {
    await signedAnd(status);
    later(minutes);
    await run();
    expect(notCopied()).toBe(times);
    if (times > 0) expect(lines.join('')).toContain('"archive-not-copied"');
  });

  it('DPR-01 is signed all the same where nobody can say what became of its copies', async () => {
    await signedAnd();
    world.head = 14;
    const copyStateOf = async () => {
      throw new Error('no answer');
    };
    expect(await run({ copyStateOf })).toMatchObject({ signed: 1 });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCheckpoint } from '../../../../events/log/proof/checkpoint.ts';
import type { SignDeps } from '../../../../functions/shared/checkpoints/sign-deps.ts';
import { createHandler } from '../../../../functions/sign-checkpoints/handler.ts';
import { slowSigning } from '../../../support/slow-signing.ts';

/** As infra/cost assumes of a request; a signature takes some more. */
const [REQUEST_MS, KEY_MS] = [6, 20];
const schoolsOf = (most: number) => Array.from({ length: most }, (_, index) => `school-${index}`);

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-09-03T09:05:00Z') });
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Slow = ReturnType<typeof slowSigning>;
const newestOf = async (world: Slow, school: string) => (await world.deps().checkpoints.latest(school))?.size;
const behind = async (world: Slow, schools: readonly string[]) => {
  const sizes = await Promise.all(schools.map((school) => newestOf(world, school)));
  return schools.filter((_, index) => sizes[index] !== world.head);
};
const loggedOf = async (world: Slow) => (await world.deps().logOfLogs.after(0)).map(({ school }) => school);
const failedSchools = () =>
  lines
    .map((line) => JSON.parse(line))
    .flatMap(({ message, school }) => (message === 'failed' ? [school] : []));
const bySchool = (world: Slow, school: string) =>
  world.signed.map(parseCheckpoint).filter(({ origin }) => origin.endsWith(`/${school}`));

/** A journal that never answers. */
const hanging = (journal: SignDeps['journal'], school: string): SignDeps['journal'] => ({
  ...journal,
  readJournal: (of, ...rest) =>
    of === school ? new Promise(() => undefined) : journal.readJournal(of, ...rest),
});

describe('the hourly run with many schools', () => {
  it.each([
    [150, 4],
    [600, 14],
  ])(
    'GOV-04 signs %i that all changed within %i seconds of waiting, and passes over them afterwards',
    {
      timeout: 120_000,
    },
    async (most, seconds) => {
      const schools = schoolsOf(most);
      const world = slowSigning(schools, REQUEST_MS, KEY_MS);
      const all = await world.run();
      expect(all.error).toBeNull();
      expect(all.seconds).toBeLessThan(seconds);
      expect(await behind(world, schools)).toEqual([]);
      expect((await loggedOf(world)).toSorted()).toEqual(schools.toSorted());
      const [signed, mails] = [world.signed.length, world.mails.length];
      const none = await world.run();
      expect(none).toMatchObject({ error: null });
      // Two requests a school, 25 schools side by side.
      expect(none.seconds).toBeLessThan(1 + (most / 25) * 2 * (REQUEST_MS / 1000));
      expect([world.signed.length, world.mails.length]).toEqual([signed, mails]);
    },
  );

  it('GOV-04 ends before its time is over, and the next run goes on with those that were left', async () => {
    const schools = schoolsOf(80);
    const world = slowSigning(schools, 2500, 3000);
    const left: (readonly string[])[] = [schools];
    while (left.length < 12) {
      const { seconds, error } = await world.run({}, 300_000);
      expect(seconds).toBeLessThan(300);
      left.push(await behind(world, schools));
      if (error === null) break;
      expect(lines.some((line) => line.includes('"message":"signing-stopped"'))).toBe(true);
    }
    expect(left.length).toBeGreaterThan(3);
    expect(left.at(-1)).toEqual([]);
    for (const [index, some] of left.slice(1).entries())
      expect(some.length).toBeLessThan(left[index]?.length ?? 0);
    for (const school of schools) expect(bySchool(world, school)).toHaveLength(1);
    expect(await loggedOf(world)).toHaveLength(80);
  });

  it('GOV-04 takes in turns those that change every hour, when not all fit into one', async () => {
    const schools = schoolsOf(40);
    const world = slowSigning(schools, 2500, 3000);
    world.head = 1;
    const signedIn = new Map(schools.map((school) => [school, new Set<number>()]));
    for (let hour = 0; hour < 7; hour += 1) {
      await world.run({}, 300_000);
      for (const school of schools) {
        const size = await newestOf(world, school);
        if (size !== undefined) signedIn.get(school)?.add(size);
      }
      world.head += 1;
    }
    const times = [...signedIn.values()].map(({ size }) => size);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(Math.max(...times) - 1);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(2);
  });

  it('GOV-04 gives up a school that hangs, names it, and has all others signed, logged and mailed', async () => {
    const schools = schoolsOf(30);
    const world = slowSigning(schools, REQUEST_MS, KEY_MS);
    const journal = hanging(world.slow.journal, 'school-3');
    const { seconds, error } = await world.run({ journal });
    expect(seconds).toBeLessThan(400);
    expect(error?.message).toBe(
      '1 of 30 schools could not be signed and announced, 0 witnesses not be mailed',
    );
    expect(failedSchools()).toEqual(['school-3']);
    expect(await behind(world, schools)).toEqual(['school-3']);
    expect(await loggedOf(world)).toHaveLength(29);
    expect(world.mails[0]?.text).toContain('school-29');
    expect(await world.run()).toMatchObject({ error: null });
    expect(await behind(world, schools)).toEqual([]);
    expect(await loggedOf(world)).toHaveLength(30);
  });

  it('GOV-04 signs all that KMS does not refuse, and the others an hour later', async () => {
    const schools = schoolsOf(40);
    const world = slowSigning(schools, REQUEST_MS, KEY_MS);
    let asked = 0;
    const sign = async (text: string): Promise<string> => {
      asked += 1;
      if (asked % 4 === 0) throw Object.assign(new Error('too many'), { name: 'ThrottlingException' });
      return world.slow.keys.sign(text);
    };
    const { error } = await world.run({ keys: { ...world.slow.keys, sign } });
    expect(error?.message).toContain('10 of 40 schools');
    const refused = await behind(world, schools);
    expect(refused).toHaveLength(10);
    expect(failedSchools().toSorted()).toEqual(refused.toSorted());
    expect(await loggedOf(world)).toHaveLength(30);
    expect(await world.run()).toMatchObject({ error: null });
    expect(await behind(world, schools)).toEqual([]);
  });

  it('GOV-04 has the school that a run died of come last in the next', async () => {
    const schools = schoolsOf(40);
    const world = slowSigning(schools, 100, 100);
    const order: string[] = [];
    const journal: SignDeps['journal'] = {
      ...world.slow.journal,
      readJournal: (of, ...rest) => {
        order.push(of);
        return of === 'school-0' ? new Promise(() => undefined) : world.slow.journal.readJournal(of, ...rest);
      },
    };
    // It never ends: the invocation is gone.
    const dead = { ...world.slow, journal, progress: { ...world.slow.progress } };
    void createHandler(dead)(null, { getRemainingTimeInMillis: () => 900_000 }).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(1500);
    expect(order[0]).toBe('school-0');
    world.head += 1;
    order.length = 0;
    await world.run({ journal });
    expect(order.indexOf('school-0')).toBeGreaterThan(20);
  });
});

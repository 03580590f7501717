import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Share, versionOf } from '../../../infra/local/functions/alias.ts';
import { campaignRuns } from '../../support/campaign-size.ts';
import { outcomeOf, pathOf, type Step, school, sendStep, step } from '../../support/two-releases/steps.ts';
import { openWorld, type World } from '../../support/two-releases/world.ts';

let on: World;

/** A deployment as its alias has it: how much goes to the later release, and back to nothing or on to all. */
const shifted = (percent: number): readonly Share[] => [
  { arn: 'earlier', weight: 1 - percent / 100 },
  { arn: 'later', weight: percent / 100 },
];
const canary = [0, 10, 50, 100, 0];

/** What a caller does whose request is answered 503: it sends it again, by the same key, until it is taken. */
const taken = async (device: string, one: Step, weights: readonly Share[], draws: () => number) => {
  const key = randomUUID();
  for (let tries = 0; tries < 50; tries += 1) {
    const name = versionOf(weights, draws());
    const answer = await sendStep(name === 'later' ? on.later : on.earlier, device, one, key);
    if (answer.status !== 503) return { answer, key, name };
  }
  return null;
};

const commitsOf = (device: string) =>
  Array.fromAsync(on.log.commitsAfter({ school, stream: 'devices', id: device }, 0), ({ commit }) => commit);

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  on = await openWorld();
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await on.stop();
});

describe('an alias that shares requests between two releases', () => {
  it('GOV-04 records each command once, by either, while the weights go up and back again', {
    timeout: 600_000,
  }, async () => {
    const known = step.filter(({ isNew }) => !isNew);
    const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const turns = fc.array(fc.record({ one: known, draw, repeatDraw: draw }), {
      minLength: 5,
      maxLength: 10,
    });
    const property = async (drawn: readonly { one: Step; draw: number; repeatDraw: number }[]) => {
      const device = `c-${randomUUID().slice(0, 8)}`;
      let commits = 0;
      for (const [at, turn] of drawn.entries()) {
        const weights = shifted(canary[Math.floor((at * canary.length) / drawn.length)] ?? 0);
        const to = (name: string) => (name === 'later' ? on.later : on.earlier);
        const key = randomUUID();
        const first = await sendStep(to(versionOf(weights, turn.draw)), device, turn.one, key);
        const again = await sendStep(to(versionOf(weights, turn.repeatDraw)), device, turn.one, key);
        expect(outcomeOf(again)).toEqual(outcomeOf(first));
        if (first.status < 300) commits += 1;
      }
      const ids = (await commitsOf(device)).map(({ commandId }) => commandId);
      expect([ids.length, new Set(ids).size]).toEqual([commits, commits]);
      for (const release of [on.earlier, on.later])
        expect(await release.check({ school, stream: 'devices', id: device })).toMatchObject({
          ok: true,
          commits,
        });
    };
    await fc.assert(fc.asyncProperty(turns, property), { numRuns: 3 + campaignRuns(30), endOnFailure: true });
  });

  it('GOV-04 sends each release its share, and a rollback leaves a system that works', async () => {
    const device = `share-${randomUUID().slice(0, 8)}`;
    const damage: Step = {
      ...{ device: 0, command: 'record-damage', isNew: false },
      body: { description: 'Fell from a table.' },
    };
    await sendStep(
      on.earlier,
      device,
      { ...damage, command: 'register-device', body: { kind: 'pupil-laptop' } },
      'k',
    );
    // Spread evenly, so that a tenth of twenty is two.
    const draws = Array.from({ length: 20 }, (_, index) => index / 20);
    const calls: string[] = [];
    for (const drawn of draws) {
      const done = await taken(device, damage, shifted(10), () => drawn);
      expect(done?.answer.status).toBe(201);
      calls.push(done?.name ?? '');
    }
    expect(calls.filter((name) => name === 'later')).toHaveLength(2);
    expect(await commitsOf(device)).toHaveLength(1 + draws.length);
    // Taken back: all of it, and the repeat of what the later release recorded, is the earlier one's.
    const after = await taken(device, damage, shifted(0), () => 0.99);
    expect([after?.name, after?.answer.status]).toEqual(['earlier', 201]);
    const path = pathOf(device);
    const head = { as: `login-${school}-p-head` };
    const [shown, expected] = [
      await on.earlier.call('GET', path, head),
      await on.later.call('GET', path, head),
    ];
    expect([shown.status, shown.body.commit]).toEqual([200, expected.body.commit]);
  });

  it('GOV-04 has a caller whose record waits for the later release taken by its next try', async () => {
    const device = `new-${randomUUID().slice(0, 8)}`;
    const register: Step = {
      ...{ device: 0, command: 'register-device', isNew: false },
      body: { kind: 'pupil-laptop' },
    };
    await sendStep(on.later, device, register, randomUUID());
    const draws = [0.1, 0.4, 0.8, 0.95];
    const damage: Step = {
      ...register,
      command: 'record-damage',
      body: { description: 'Fell from a table.' },
    };
    const done = await taken(device, damage, shifted(10), () => draws.shift() ?? 0);
    expect([done?.name, done?.answer.status, draws]).toEqual(['later', 201, []]);
    expect((await commitsOf(device)).map(({ commandId }) => commandId)).toHaveLength(2);
    // Nobody decides on it after a rollback, and nothing of it is lost.
    expect(await taken(device, damage, shifted(0), () => 0.5)).toBeNull();
    expect(await commitsOf(device)).toHaveLength(2);
  });

  it('GOV-04 is not taken back for what the earlier release leaves to the later one', async () => {
    const device = `left-${randomUUID().slice(0, 8)}`;
    const register: Step = {
      ...{ device: 0, command: 'register-device', isNew: false },
      body: { kind: 'pupil-laptop' },
    };
    await sendStep(on.later, device, register, randomUUID());
    vi.mocked(process.stdout.write).mockClear();
    const damage: Step = {
      ...register,
      command: 'record-damage',
      body: { description: 'Fell from a table.' },
    };
    const answer = await sendStep(on.earlier, device, damage, randomUUID());
    on.changed(device);
    await on.earlier.projectQueue();
    const lines = vi.mocked(process.stdout.write).mock.calls.map(([line]) => String(line));
    // The alarm on answers with 5xx leaves out as many as are counted so; the other one counts no such message.
    expect([answer.status, on.queue.length > 0]).toEqual([503, true]);
    expect(lines.filter((line) => line.includes('"NewerVersion":1'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"MessageFailed":'))).toEqual([]);
    await on.later.projectQueue();
    expect(on.queue).toEqual([]);
  });
});

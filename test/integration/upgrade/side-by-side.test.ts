import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../support/api.ts';
import { campaignRuns } from '../../support/campaign-size.ts';
import { createTables } from '../../support/dynamodb.ts';
import { liveRows } from '../../support/rebuilding/live-rows.ts';
import { settings } from '../../support/school.ts';
import { outcomeOf, pathOf, type Step, school, sendStep, step } from '../../support/two-releases/steps.ts';
import { openWorld, type World } from '../../support/two-releases/world.ts';

const head = { as: `login-${school}-p-head` };
const damage: Step = {
  device: 0,
  command: 'record-damage',
  body: { description: 'Fell from a table.' },
  isNew: false,
};
const register: Step = { ...damage, command: 'register-device', body: { kind: 'pupil-laptop' } };
const turn = fc.record({ step, isEarlier: fc.boolean(), isProjectedByEarlier: fc.boolean() });
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;
type Device = { readonly id: string; commits: number; isNewer: boolean };

let on: World;
const commitsOf = (device: string) =>
  Array.fromAsync(on.log.commitsAfter({ school, stream: 'devices', id: device }, 0), ({ commit }) => commit);
const withoutTimes = (body: object) => JSON.stringify(body).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T');

/** Sends it to the earlier release; what that can't take or read, the later one gets, as a next try may. */
const sentToEarlier = async (device: Device, one: Step, key: string): Promise<Answer> => {
  const answer = await sendStep(on.earlier, device.id, one, key);
  const isLeft = one.isNew || device.isNewer;
  expect(answer.status === (one.isNew ? 400 : 503), answer.body.detail).toBe(isLeft);
  return isLeft ? sendStep(on.later, device.id, one, key) : answer;
};

const repeated = async (device: Device, { step: one, isEarlier }: Turn, key: string, first: Answer) => {
  const repeat = await sendStep(isEarlier ? on.later : on.earlier, device.id, one, key);
  if (!isEarlier && (one.isNew || device.isNewer)) expect(repeat.status).toBe(one.isNew ? 400 : 503);
  else expect(outcomeOf(repeat)).toEqual(outcomeOf(first));
};

const deviceOf = (devices: readonly Device[], drawn: Turn): Device => {
  const device = devices[drawn.step.device];
  if (device === undefined) throw new Error('a step names one of the devices');
  return device;
};

/** One command and its repeat by the other release, while either projects. */
const taken = async (device: Device, drawn: Turn): Promise<void> => {
  const key = randomUUID();
  const { step: one, isEarlier, isProjectedByEarlier } = drawn;
  const [answer, expected] = await Promise.all([
    isEarlier ? sentToEarlier(device, one, key) : sendStep(on.later, device.id, one, key),
    sendStep(on.alone, device.id, one, randomUUID()),
  ]);
  expect(outcomeOf(answer)).toEqual(outcomeOf(expected));
  if (answer.status < 300) device.commits += 1;
  const events = (await commitsOf(device.id)).at(-1)?.events ?? [];
  device.isNewer ||= events.some(({ type, v }) => on.isNewer(type, v));
  on.changed(device.id);
  await Promise.all([
    repeated(device, drawn, key, answer),
    (isProjectedByEarlier ? on.earlier : on.later).projectQueue(),
  ]);
};

/** Each command is there once, both releases find chain and states right, and read what they know. */
const holds = async ({ id, commits, isNewer }: Device): Promise<void> => {
  const ids = (await commitsOf(id)).map(({ commandId }) => commandId);
  expect([ids.length, new Set(ids).size]).toEqual([commits, commits]);
  for (const release of [on.earlier, on.later])
    expect(await release.check({ school, stream: 'devices', id })).toMatchObject({ ok: true, commits });
  const shownBy = (release: typeof on.later) => release.call('GET', pathOf(id), head);
  const shown = await shownBy(on.later);
  if (commits === 0) return expect(shown.status).toBe(404);
  expect(withoutTimes(shown.body)).toBe(withoutTimes((await shownBy(on.alone)).body));
  expect((await shownBy(on.earlier)).status).toBe(isNewer ? 503 : 200);
};

/** Has one of them project until nothing waits. */
const drained = async ({ projectQueue }: Pick<typeof on.later, 'projectQueue'>): Promise<void> => {
  for (let round = 0; on.queue.length > 0 && round < 10; round += 1) await projectQueue();
  expect(on.queue).toEqual([]);
};

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  on = await openWorld();
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await on.stop();
});

describe('two releases on the same tables', () => {
  it('GOV-04 record and refuse what the later one alone would, whichever gets a command or its repeat', {
    timeout: 600_000,
  }, async () => {
    const property = async (turns: readonly Turn[]) => {
      const run = randomUUID().slice(0, 8);
      const devices = [0, 1].map((n): Device => ({ id: `d-${run}-${n}`, commits: 0, isNewer: false }));
      for (const drawn of turns) await taken(deviceOf(devices, drawn), drawn);
      for (const device of devices) await holds(device);
    };
    const turns = fc.array(turn, { minLength: 4, maxLength: 9 });
    await fc.assert(fc.asyncProperty(turns, property), { numRuns: 4 + campaignRuns(40), endOnFailure: true });
  });

  it('GOV-04 make the same rows in the end: the earlier one leaves what it can’t read', async () => {
    await drained(on.later);
    const { readModel } = await createTables('later-alone');
    const afresh = on.openLater(readModel);
    for (const device of on.devices) on.changed(device);
    await drained(afresh);
    const rowsIn = (tableName: string, model: string) =>
      liveRows({ client: on.client, tableName }, { school, model });
    for (const model of afresh.models)
      expect(await rowsIn(on.tables.readModel, model), model).toEqual(await rowsIn(readModel, model));
    expect((await rowsIn(readModel, 'device-register')).length).toBeGreaterThan(1);
  });

  it('GOV-04 that get the same command at the same moment record it once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [device, key] = [`at-once-${randomUUID().slice(0, 8)}`, randomUUID()];
      await sendStep(on.earlier, device, register, randomUUID());
      const both = await Promise.all([on.earlier, on.later].map((to) => sendStep(to, device, damage, key)));
      expect(both.map(({ status }) => status).toSorted()).toEqual([201, 201]);
      const others = await Promise.all(
        [on.earlier, on.later].map((to) => sendStep(to, device, damage, randomUUID())),
      );
      expect(others.map(({ status }) => status)).toEqual([201, 201]);
      expect((await commitsOf(device)).map(({ commit }) => commit)).toEqual([1, 2, 3, 4]);
    }
  });
});

describe('an earlier release that is put back', () => {
  it('GOV-04 goes on with what it can read, says of the rest that it waits, and loses nothing', async () => {
    const run = randomUUID().slice(0, 8);
    const [old, recent] = [`old-${run}`, `recent-${run}`];
    await sendStep(on.earlier, old, register, randomUUID());
    for (const device of [old, recent, recent])
      await sendStep(on.later, device, device === old ? damage : register, randomUUID());
    const before = await commitsOf(recent);
    const waiting = await sendStep(on.earlier, recent, damage, 'k-1');
    expect(waiting).toMatchObject({ status: 503, headers: { 'retry-after': '10' } });
    expect(waiting.body.type).toMatch(/\/problems#newer-version$/);
    expect(await commitsOf(recent)).toEqual(before);
    on.changed(recent);
    for (let round = 0; round < 3; round += 1) await on.earlier.projectQueue();
    expect(on.queue).toEqual([expect.stringContaining(recent)]);
    expect((await sendStep(on.earlier, old, damage, 'k-2')).body.commit).toBe(3);

    expect((await sendStep(on.later, recent, damage, 'k-1')).status).toBe(201);
    expect((await sendStep(on.later, old, damage, 'k-2')).headers['idempotency-replayed']).toBe('true');
    await on.later.projectQueue();
    expect(on.queue).toEqual([]);
  });

  it('ORG-04 refuses a setting that it does not know, and keeps it where it was adopted', async () => {
    const adopt = (to: typeof on.later, version: number, devices: object) =>
      to.call('POST', `/v1/schools/${school}/policies/online-safety/adopt-policy`, {
        as: `bootstrap-subject`,
        body: { version, settings: { ...settings, devices }, effectiveFrom: on.inDays(version) },
      });
    const devices = { ...settings.devices, complianceDocument: true };
    expect((await adopt(on.earlier, 2, devices)).body).toMatchObject({
      status: 400,
      issues: [{ path: expect.stringContaining('devices') }],
    });
    expect((await adopt(on.later, 2, devices)).status).toBe(201);
    expect((await adopt(on.earlier, 3, settings.devices)).status).toBe(201);
    const path = `/v1/schools/${school}/policies/online-safety`;
    for (const release of [on.earlier, on.later]) {
      const { body } = await release.call('GET', path, head);
      expect(body.state.versions.map((one: typeof body) => one.settings.devices)).toEqual([
        settings.devices,
        devices,
        settings.devices,
      ]);
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimOperation, OperationTaken, workOn } from '../../../../functions/shared/operations/claim.ts';
import type { OperationStore } from '../../../../functions/shared/operations/operation-store.ts';
import { type World, worldOf } from '../../../support/rebuilding/world.ts';

describe('a claim on an operation', () => {
  let world: World;
  const claim = async (operations: OperationStore = world.deps.operations) =>
    (await claimOperation({ ...world.deps, operations }, 'op'))!;
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());
  beforeEach(async () => {
    world = worldOf();
    await world.request('op');
  });

  it('GOV-04 goes to the newer invocation, and the older one just ends', async () => {
    const older = await claim();
    world.clock.ms += 1;
    const newer = await claim();
    await expect(older.save({ cursor: 1 })).rejects.toThrow(OperationTaken);
    await expect(workOn(older, () => older.save({ cursor: 1 }))).resolves.toBeUndefined();
    await newer.save({ cursor: 2 });
    expect(await world.operation('op')).toMatchObject({ status: 'running', cursor: 2 });
  });

  it('GOV-04 holds when the answer to a put was lost and the client put again', async () => {
    const { operations } = world.deps;
    const ours = await claim({
      ...operations,
      put: async (stored) => (await operations.put(stored)) && operations.put(stored),
    });
    await ours.save({ cursor: 1 });
    await ours.save({ cursor: 2 });
    expect(await world.operation('op')).toMatchObject({ cursor: 2 });
  });

  it('GOV-04 that could not note the end has not ended, and is taken up again', async () => {
    const { operations } = world.deps;
    let isDown = false;
    const put: OperationStore['put'] = async (stored) => {
      if (!isDown) return operations.put(stored);
      isDown = false;
      throw new RangeError('outage');
    };
    const ours = await claim({ ...operations, put });
    const work = async () => {
      isDown = true;
      await ours.save({ status: 'done', ended: true });
    };
    await expect(workOn(ours, work)).rejects.toThrow('outage');
    expect(await world.operation('op')).toMatchObject({
      status: 'failed',
      reason: 'RangeError',
      ended: false,
    });
    expect(await claim()).not.toBeNull();
  });
});

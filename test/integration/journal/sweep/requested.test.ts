import { beforeEach, describe, expect, it } from 'vitest';
import { notBegun, type Operation } from '../../../../functions/shared/operations/operation.ts';
import { nothing, type SweepSite, step, sweepSite } from '../../../support/sweeping.ts';

const requested: Operation = {
  id: 'op-1',
  kind: 'sweep',
  school: null,
  model: null,
  expect: 'identical',
  requestedBy: 't-admin',
  requestedAt: '2026-09-03T08:29:00.000Z',
  updatedAt: '2026-09-03T08:29:00.000Z',
  ...notBegun,
};
const event = {
  source: 'daybook.operations',
  'detail-type': 'SweepRequested',
  detail: { operation: 'op-1' },
};

let site: SweepSite;
const sweep = (sent: unknown = event) => site.sweep({}, undefined, sent);
const operation = async () => (await site.deps.operations.get('op-1'))?.operation;
beforeEach(async () => {
  site = await sweepSite();
  await site.deps.operations.put({ operation: requested, revision: null });
});

describe('a sweep that somebody asked for', () => {
  it('GOV-04 leaves its result where it is looked for', async () => {
    await site.recorded(step(0), step(1));
    await sweep();
    expect(await operation()).toMatchObject({
      status: 'done',
      reason: null,
      counts: { ...nothing, streams: 2, journaled: 2 },
    });
  });

  it('GOV-04 does not sweep again at the same event', async () => {
    await sweep();
    await site.recorded(step(0));
    expect(await sweep()).toBeNull();
    expect(site.published).toEqual([]);
  });

  it('GOV-04 fails by the name of the error and not by its text, and may be tried again', async () => {
    await site.recorded(step(0));
    const failing = () => Promise.reject(new TypeError('Grace Okoro'));
    await expect(site.sweep({ checkStream: failing }, undefined, event)).rejects.toThrow(
      'could not be swept',
    );
    expect(await operation()).toMatchObject({ status: 'failed', reason: 'Error' });
    await sweep();
    expect(await operation()).toMatchObject({ status: 'done', reason: null });
  });

  it('GOV-04 is nothing that the nightly one looks for', async () => {
    expect(await sweep({ source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} })).toEqual({
      ...nothing,
      streams: 0,
    });
    expect(await operation()).toEqual(requested);
  });
});

import { describe, expect, it } from 'vitest';
import {
  isSentTo,
  keysAt,
  runningOf,
  subscriptionsStream,
} from '../../../../../domain/streams/subscriptions/stream.ts';
import { fold } from '../../../../support/scenario.ts';
import {
  asUsual,
  created,
  ended,
  type Fact,
  failed,
  failing,
  now,
  on,
  paused,
  queue,
  refused,
  resumed,
  running,
  scenario,
  terms,
  tested,
  toQueue,
  untested,
} from './histories.ts';

const runningAfter = (...events: readonly Fact[]) => runningOf(fold(subscriptionsStream.decider, events));
const isSent = (...events: readonly Fact[]) => {
  const subscribed = runningAfter(...events);
  return subscribed !== null && isSentTo(subscribed);
};
const rotated = (key: number, olderUntil: string) =>
  ({ type: 'SubscriptionKeyRotated', data: { key, olderUntil, reason: 'A year.' } }) as const;

describe('the delivery of a subscription', () => {
  it('DPR-01 begins once the target has taken a test, and again with another target', () => {
    expect(isSent(created)).toBe(false);
    expect(isSent(created, untested)).toBe(false);
    expect(isSent(created, untested, { type: 'SubscriptionTestRequested', data: {} }, tested(3))).toBe(true);
    expect(isSent(created, tested())).toBe(true);
    const same = { type: 'SubscriptionChanged', data: { ...terms, types: ['DeviceLent'] } };
    expect(isSent(created, tested(), same)).toBe(true);
    const other = { type: 'SubscriptionChanged', data: { ...terms, target: queue } };
    expect(isSent(created, tested(), other)).toBe(false);
    expect(isSent(created, tested(), other, tested(3))).toBe(true);
  });

  it('DPR-01 a test that fails later takes nothing away', () => {
    const again = { type: 'SubscriptionTestRequested', data: {} };
    expect(isSent(created, tested(), again, { ...untested, data: { ...untested.data, asked: 3 } })).toBe(
      true,
    );
  });

  it('DPR-01 one answer to a test counts, to the newest', () => {
    const record = { type: 'RecordSubscriptionTest', asked: 1, refused: null } as const;
    scenario(created).when(record, asUsual).thenEvents(tested());
    scenario(created, tested()).when(record, asUsual).thenNothing();
    scenario(created, { type: 'SubscriptionTestRequested', data: {} }).when(record, asUsual).thenNothing();
    scenario(created)
      .when({ ...record, refused }, asUsual)
      .thenEvents(untested);
  });

  it('DPR-01 stops while somebody paused it, and goes on while it fails', () => {
    expect(isSent(created, tested(), paused)).toBe(false);
    expect(isSent(created, tested(), paused, resumed)).toBe(true);
    expect(isSent(created, tested(), failed)).toBe(true);
    expect(runningAfter(created, tested(), ended)).toBeNull();
  });

  it('DPR-01 is on record as failing once, and as running again once', () => {
    const fail = { type: 'PauseSubscriptionDelivery', ...failing } as const;
    const run = { type: 'ResumeSubscriptionDelivery' } as const;
    scenario(created, tested()).when(fail, asUsual).thenEvents(failed);
    scenario(created, tested(), failed).when(fail, asUsual).thenNothing();
    scenario(created, tested(), paused).when(fail, asUsual).thenNothing();
    scenario(created, tested(), failed).when(run, asUsual).thenEvents(running);
    scenario(created, tested()).when(run, asUsual).thenNothing();
    scenario(created, tested(), paused).when(run, asUsual).thenNothing();
    scenario(created, ended).when(fail, asUsual).thenNothing();
  });

  it('DPR-01 is resumed by hand whatever paused it', () => {
    const resume = { type: 'ResumeSubscription' } as const;
    scenario(created, paused).when(resume, asUsual).thenEvents(resumed);
    scenario(created, failed).when(resume, asUsual).thenEvents(resumed);
    scenario(created).when(resume, asUsual).thenRejected('NotPaused', 'DPR-01');
    scenario(created, paused).when({ type: 'PauseSubscription', reason: 'Still.' }, asUsual).thenNothing();
  });

  it('DPR-01 sends again what was put aside, to a target that was tested', () => {
    const redrive = { type: 'RedriveSubscription' } as const;
    scenario(created).when(redrive, asUsual).thenRejected('NotVerified', 'DPR-01');
    scenario(created, tested())
      .when(redrive, asUsual)
      .thenEvents({ type: 'SubscriptionRedriveRequested', data: {} });
  });
});

describe('the keys of a webhook', () => {
  const rotate = { type: 'RotateSubscriptionKey', reason: 'A year.' } as const;
  const show = { type: 'ShowSubscriptionKey' } as const;

  it('DPR-01 are shown once each', () => {
    scenario(created)
      .when(show, asUsual)
      .thenEvents({ type: 'SubscriptionKeyShown', data: { key: 1 } });
    const shown = { type: 'SubscriptionKeyShown', data: { key: 1 } };
    scenario(created, shown).when(show, asUsual).thenRejected('KeyShownAlready', 'DPR-01');
    scenario(created, shown, rotated(2, '2026-10-07T09:00:00.000Z'))
      .when(show, asUsual)
      .thenEvents({ type: 'SubscriptionKeyShown', data: { key: 2 } });
    scenario(toQueue).when(show, asUsual).thenRejected('NoKey', 'DPR-01');
  });

  it('DPR-01 overlap for 24 hours when they are rotated', () => {
    scenario(created).when(rotate, asUsual).thenEvents(rotated(2, '2026-10-07T09:00:00.000Z'));
    scenario(toQueue).when(rotate, asUsual).thenRejected('NoKey', 'DPR-01');
    const keys = runningAfter(created, rotated(2, '2026-10-07T09:00:00.000Z'))?.keys;
    if (keys === undefined) throw new Error('nothing runs');
    expect(keysAt(keys, now)).toEqual([2, 1]);
    expect(keysAt(keys, '2026-10-07T09:00:00.000Z')).toEqual([2, 1]);
    expect(keysAt(keys, '2026-10-07T09:00:00.001Z')).toEqual([2]);
  });

  it('DPR-01 begin with the first, which signs alone', () => {
    const keys = runningAfter(created)?.keys;
    if (keys === undefined) throw new Error('nothing runs');
    expect(keysAt(keys, now)).toEqual([1]);
    scenario().when(rotate, on('2026-10-06')).thenRejected('NotSubscribed', 'DPR-01');
  });
});

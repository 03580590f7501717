import { describe, expect, it } from 'vitest';
import { replayOf, subscriptionsStream } from '../../../../../domain/streams/subscriptions/stream.ts';
import { fold } from '../../../../support/scenario.ts';
import {
  asUsual,
  created,
  ended,
  type Fact,
  on,
  registration,
  scenario,
  tested,
  today,
} from './histories.ts';

const start = { type: 'StartSubscriptionReplay', fromPosition: 27 } as const;
const data = {
  ofSchool: null,
  fromPosition: 27,
  fromDay: null,
  versions: [],
  perSecond: 10,
};
const started = { type: 'SubscriptionReplayStarted', data } as const;
const cancelled = { type: 'SubscriptionReplayCancelled', data: { reason: 'Enough of it.' } } as const;
const reach = { replay: 3, school: 'larkfield-infant', position: 900, sent: 12 };
const completed = { type: 'SubscriptionReplayCompleted', data: reach } as const;
const failed = {
  type: 'SubscriptionReplayFailed',
  data: { ...reach, failure: 'not-taken', contact: 'p-101' },
} as const;
const ofTrust = on(today, { registration, kind: 'staff', school: '_trust' });
const openAfter = (...events: readonly Fact[]) => replayOf(fold(subscriptionsStream.decider, events));

describe('a replay to a subscription', () => {
  it('GOV-04 begins after a position or on a day, at ten events a second unless somebody says', () => {
    scenario(created, tested()).when(start, asUsual).thenEvents(started);
    const since = { type: 'StartSubscriptionReplay', fromDay: '2026-09-01', perSecond: 50 } as const;
    scenario(created, tested())
      .when(since, asUsual)
      .thenEvents({
        ...started,
        data: { ...data, fromPosition: null, fromDay: '2026-09-01', perSecond: 50 },
      });
    expect(openAfter(created, tested(), started)).toEqual({ by: 3, ...data });
  });

  it('GOV-04 begins with a subscription that asks for the past', () => {
    const asking = { ...created, data: { ...created.data, fromDay: '2026-09-01' } };
    expect(openAfter(asking, tested())).toEqual({
      by: 1,
      ...data,
      fromPosition: null,
      fromDay: '2026-09-01',
    });
    expect(openAfter(created, tested())).toBeNull();
    scenario(asking, tested()).when(start, asUsual).thenRejected('ReplayUnderWay', 'DPR-01');
  });

  it.each([
    ['nowhere', { fromPosition: undefined }],
    ['in two places', { fromDay: '2026-09-01' }],
  ])('GOV-04 begins not %s', (_, from) => {
    const command = JSON.parse(JSON.stringify({ ...start, ...from }));
    scenario(created, tested()).when(command, asUsual).thenRejected('PastForm', 'DPR-01');
  });

  it('GOV-04 is one at a time', () => {
    scenario(created, tested(), started).when(start, asUsual).thenRejected('ReplayUnderWay', 'DPR-01');
    for (const over of [cancelled, completed, failed])
      scenario(created, tested(), started, over).when(start, asUsual).thenEvents(started);
  });

  it('GOV-04 goes to a target that has taken a test, of a subscription that runs', () => {
    scenario(created).when(start, asUsual).thenRejected('NotVerified', 'DPR-01');
    scenario(created, tested(), ended).when(start, asUsual).thenRejected('SubscriptionHasEnded', 'DPR-01');
    expect(openAfter(created, tested(), started, ended)).toBeNull();
  });

  it('GOV-04 of the trust is of all schools or of one, which a position needs, and of a school its own', () => {
    const named = { ...start, ofSchool: 'brook-primary' } as const;
    scenario(created, tested())
      .when(named, ofTrust)
      .thenEvents({ ...started, data: { ...data, ofSchool: 'brook-primary' } });
    const since = { type: 'StartSubscriptionReplay', fromDay: '2026-09-01' } as const;
    scenario(created, tested())
      .when(since, ofTrust)
      .thenEvents({ ...started, data: { ...data, fromPosition: null, fromDay: '2026-09-01' } });
    scenario(created, tested()).when(start, ofTrust).thenRejected('SchoolOfReplay', 'DPR-01');
    scenario(created, tested()).when(named, asUsual).thenRejected('SchoolOfReplay', 'DPR-01');
  });

  it('GOV-04 sends types that are sent, in versions that there are', () => {
    const as = (type: string, version: number) => ({ ...start, versions: [{ type, version }] });
    scenario(created, tested())
      .when(as('AccessRevoked', 1), asUsual)
      .thenEvents({ ...started, data: { ...data, versions: [{ type: 'AccessRevoked', version: 1 }] } });
    scenario(created, tested()).when(as('AccessRevoked', 2), asUsual).thenRejected('NoSuchVersion', 'DPR-01');
    scenario(created, tested()).when(as('DeviceLent', 1), asUsual).thenRejected('NoSuchVersion', 'DPR-01');
  });

  it('GOV-04 is cancelled while it is under way', () => {
    const cancel = { type: 'CancelSubscriptionReplay', reason: 'Enough of it.' } as const;
    scenario(created, tested(), started).when(cancel, asUsual).thenEvents(cancelled);
    scenario(created, tested()).when(cancel, asUsual).thenRejected('NoReplay', 'DPR-01');
    expect(openAfter(created, tested(), started, cancelled)).toBeNull();
  });

  it('GOV-04 has one end on record, and says whom to inform where it failed', () => {
    const complete = { type: 'CompleteSubscriptionReplay', ...reach } as const;
    const fail = { type: 'FailSubscriptionReplay', ...reach, failure: 'not-taken' } as const;
    const open = [created, tested(), started];
    scenario(...open)
      .when(complete, asUsual)
      .thenEvents(completed);
    scenario(...open)
      .when(fail, asUsual)
      .thenEvents(failed);
    for (const over of [cancelled, completed, failed, ended]) {
      scenario(...open, over)
        .when(complete, asUsual)
        .thenNothing();
      scenario(...open, over)
        .when(fail, asUsual)
        .thenNothing();
    }
  });

  it('DPR-01 a reason for which one was cancelled can be put right', () => {
    const correct = {
      type: 'CorrectSubscription',
      corrects: 4,
      text: 'It was enough.',
      reason: 'A slip.',
    } as const;
    scenario(created, tested(), started, cancelled)
      .when(correct, asUsual)
      .thenEvents({
        type: 'SubscriptionCorrected',
        data: { corrects: 4, text: 'It was enough.', reason: 'A slip.' },
      });
  });
});

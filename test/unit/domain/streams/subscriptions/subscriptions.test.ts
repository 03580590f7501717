import { describe, expect, it } from 'vitest';
import { streams } from '../../../../../domain/streams/index.ts';
import { sensitiveStreams } from '../../../../../domain/streams/subscriptions/sensitive-streams.ts';
import {
  asUsual,
  create,
  created,
  ended,
  on,
  paused,
  queue,
  registration,
  scenario,
  terms,
  today,
} from './histories.ts';

describe('a subscription', () => {
  it('DPR-01 is created for a registered service, from now on or from the past on', () => {
    scenario().when(create, asUsual).thenEvents(created);
    scenario()
      .when({ ...create, fromDay: '2026-09-01' }, asUsual)
      .thenEvents({ ...created, data: { ...created.data, fromDay: '2026-09-01' } });
    scenario()
      .when({ ...create, fromPosition: 0 }, asUsual)
      .thenEvents({ ...created, data: { ...created.data, fromPosition: 0 } });
  });

  it('DPR-01 refuses a past that begins twice, lies ahead, or is a position of the trust', () => {
    const refused = (changes: object, context = asUsual) =>
      scenario().when({ ...create, ...changes }, context);
    refused({ fromDay: '2026-09-01', fromPosition: 1 }).thenRejected('PastForm', 'DPR-01');
    refused({ fromDay: '2026-10-07' }).thenRejected('OccurredInFuture', 'DPR-01');
    const ofTrust = on(today, { registration, kind: 'staff', school: '_trust' });
    refused({ fromPosition: 1 }, ofTrust).thenRejected('PastForm', 'DPR-01');
    scenario()
      .when({ ...create, fromDay: '2026-09-01' }, ofTrust)
      .thenEvents({
        ...created,
        data: { ...created.data, fromDay: '2026-09-01' },
      });
  });

  it('DPR-01 refuses types that there are not, and those that the service is not registered for', () => {
    const refused = (types: readonly string[], context = asUsual) =>
      scenario().when({ ...create, types: [...types] }, context);
    refused(['AccessEaten']).thenRejected('UnknownEventType', 'DPR-01');
    refused(['AccessRevoked', 'DeviceLent']).thenRejected('ClientNotRegistered', 'DPR-01');
    refused(['AccessRevoked'], on(today, { kind: 'staff' })).thenRejected('ClientNotRegistered', 'DPR-01');
    refused(['AccessRevoked'], on('2027-10-07', { registration, kind: 'staff' })).thenRejected(
      'ClientNotRegistered',
      'DPR-01',
    );
  });

  it('INC-04 refuses a consumer who is only described events of records whose readers are recorded', () => {
    const { client: _, ...described } = create;
    scenario()
      .when({ ...described, types: ['AccessRevoked', 'IncidentReported'] }, asUsual)
      .thenRejected('RegisteredClientRequired', 'DPR-01');
    scenario()
      .when({ ...described, types: ['AccessRevoked'] }, on(today, { kind: 'staff' }))
      .thenEvents({ ...created, data: { ...created.data, client: null } });
    scenario()
      .when({ ...create, types: ['IncidentReported'] }, asUsual)
      .thenEvents({ ...created, data: { ...created.data, types: ['IncidentReported'] } });
  });

  it('INC-04 knows every stream whose readers are recorded', () => {
    const sensitive = streams.filter((stream) => stream.sensitive).map(({ events }) => events.stream);
    expect([...sensitiveStreams].toSorted()).toEqual(sensitive.toSorted());
  });

  it('DPR-01 refuses a contact whom nobody knows', () => {
    scenario().when(create, on(today, { registration })).thenRejected('ContactNotKnown', 'DPR-01');
  });

  it('DPR-01 is created once, and is changed by the same rules', () => {
    scenario(created).when(create, asUsual).thenRejected('AlreadySubscribed', 'DPR-01');
    const change = { type: 'ChangeSubscription', ...terms, target: queue } as const;
    scenario(created)
      .when(change, asUsual)
      .thenEvents({ type: 'SubscriptionChanged', data: { ...terms, target: queue } });
    scenario(created)
      .when({ ...change, types: ['DeviceLent'] }, asUsual)
      .thenRejected('ClientNotRegistered', 'DPR-01');
    scenario().when(change, asUsual).thenRejected('NotSubscribed', 'DPR-01');
  });

  it('DPR-01 ends for good', () => {
    const end = { type: 'EndSubscription', reason: 'It moves house.' } as const;
    scenario(created).when(end, asUsual).thenEvents(ended);
    for (const command of [end, { type: 'TestSubscription' }, { type: 'ResumeSubscription' }] as const)
      scenario(created, ended).when(command, asUsual).thenRejected('SubscriptionHasEnded', 'DPR-01');
  });

  it('DPR-01 is corrected in words alone', () => {
    const said = { corrects: 2, text: 'It moves.', reason: 'A slip.' };
    const correct = { type: 'CorrectSubscription', ...said } as const;
    scenario(created, paused)
      .when(correct, asUsual)
      .thenEvents({ type: 'SubscriptionCorrected', data: said });
    scenario(created).when(correct, asUsual).thenRejected('CorrectionNotPossible', 'DPR-01');
  });
});

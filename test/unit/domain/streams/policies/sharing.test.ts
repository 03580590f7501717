import { describe, expect, it } from 'vitest';
import { policiesStream } from '../../../../../domain/streams/policies/stream.ts';
import {
  adopted,
  asHead,
  calendar,
  changed,
  drafted,
  infant,
  inTerm,
  noticesAt,
  primary,
  reviewedOn,
  scheduled,
} from '../../../../support/policy-scenario.ts';
import { fold, given } from '../../../../support/scenario.ts';

const sharing = policiesStream.deadlines.find(({ name }) => name === 'policy-sharing');
type Fact = { readonly type: string; readonly data: object };
const duesOf = (history: readonly Fact[], settings = primary, school: object = calendar) =>
  sharing?.duesOf(fold(policiesStream.decider, history), {
    streamId: 'online-safety',
    settings,
    school: school as typeof calendar,
    facts: {},
  }) ?? [];
const reviewed = [adopted(), scheduled(inTerm('2026-27.autumn')), reviewedOn('2026-09-08')];
const share = (more: object = {}) => ({
  type: 'ShareWithBoard' as const,
  reviewed: 3,
  on: '2026-09-09',
  ...more,
});
const shared = {
  type: 'PolicySharedWithGoverningBoard' as const,
  data: { reviewed: 3, on: '2026-09-09' },
};
const atPrimary = { ...asHead, settings: primary };
const late = { ...atPrimary, now: '2026-12-19T09:00:00.000Z', today: '2026-12-19' };
const fellDue = { type: 'RecordSharingFellDue' as const, cycle: '3' };
const sharingFellDue = {
  type: 'PolicySharingFellDue' as const,
  data: { reviewed: 3, dueOn: '2026-12-18' },
};

describe('the governing board', () => {
  it('POL-04 is given the policy after a review, and that is on record once', () => {
    given(policiesStream, reviewed).when(share(), atPrimary).thenEvents(shared);
    given(policiesStream, [...reviewed, shared])
      .when(share(), atPrimary)
      .thenNothing();
  });
  it('POL-04 is given nothing that was not reviewed, and nothing before its review', () => {
    given(policiesStream, reviewed)
      .when(share({ reviewed: 2 }), atPrimary)
      .thenRejected('ReviewNotMade', 'POL-04');
    given(policiesStream, reviewed)
      .when(share({ on: '2026-09-07' }), atPrimary)
      .thenRejected('OccurredTooEarly', 'POL-04');
  });
  it('POL-04 is to be given it by the end of the term of the review; a review without is not complete', () => {
    expect(duesOf(reviewed)).toEqual([{ dueOn: '2026-12-18', cycle: '3', about: null, hasFallenDue: false }]);
    expect(duesOf([...reviewed, shared])).toEqual([]);
    expect(duesOf(reviewed, primary, { years: [], closures: [], dayEndsAt: null })).toMatchObject([
      { dueOn: '2026-12-08' },
    ]);
    expect(sharing?.recipients(duesOf(reviewed)[0]!, noticesAt({ reviewerRoles: ['slt'] }))).toEqual([
      { role: 'slt' },
      { role: 'headteacher' },
    ]);
    expect(sharing?.line(duesOf(reviewed)[0]!)).toBe(
      'The governing board is to be given the reviewed policy by 2026-12-18.',
    );
  });
  it('POL-04 falls due once', () => {
    given(policiesStream, reviewed).when(fellDue, atPrimary).thenNothing();
    given(policiesStream, reviewed).when(fellDue, late).thenEvents(sharingFellDue);
    given(policiesStream, [...reviewed, sharingFellDue])
      .when(fellDue, late)
      .thenNothing();
    given(policiesStream, [...reviewed, shared])
      .when(fellDue, late)
      .thenNothing();
    expect(duesOf([...reviewed, sharingFellDue])).toMatchObject([{ hasFallenDue: true }]);
  });
  it('POL-04 is waited for at no school whose policy does not share its reviews', () => {
    expect(duesOf(reviewed, infant)).toEqual([]);
    given(policiesStream, reviewed)
      .when(fellDue, { ...late, settings: infant })
      .thenNothing();
  });
  it('POL-04 hears of a review and of the sharing, where the school shares', () => {
    const events = [reviewed[2]!, shared].map((event) => ({
      ...event,
      streamId: 'online-safety',
      actor: 'p-1',
    }));
    const noticesOf = (settings: object) =>
      events.flatMap((event) => policiesStream.notices(event as never, noticesAt(settings)));
    expect(noticesOf({ shareAtReview: true })).toMatchObject([
      { notice: 'policy-reviewed', recipients: [{ role: 'governor' }] },
      { notice: 'policy-shared-with-board', recipients: [{ role: 'governor' }] },
    ]);
    expect(noticesOf({})).toEqual([]);
    const overdue = { ...sharingFellDue, streamId: 'online-safety', actor: 'system.deadlines' };
    expect(policiesStream.notices(overdue, noticesAt({}))).toMatchObject([
      { notice: 'policy-sharing-fell-due', recipients: [{ role: 'headteacher' }] },
    ]);
  });
  it('POL-04 was given it on another day, by a correction', () => {
    const correction = { corrects: 4, changes: { on: '2026-09-10' }, reason: 'A slip.' };
    given(policiesStream, [...reviewed, shared])
      .when({ type: 'CorrectPolicy', ...correction }, atPrimary)
      .thenEvents({ type: 'PolicyCorrected', data: correction });
    const after = [...reviewed, shared, { type: 'PolicyCorrected', data: correction }];
    expect(fold(policiesStream.decider, after).made).toMatchObject([{ sharedOn: '2026-09-10' }]);
  });
});

describe('parents', () => {
  const publish = (more: object = {}) => ({
    type: 'PublishToParents' as const,
    version: 1,
    channel: 'website',
    on: '2026-09-09',
    ...more,
  });
  const published = (channel = 'website') => ({
    type: 'PolicyPublishedToParents' as const,
    data: { version: 1, channel, on: '2026-09-09' },
  });

  it('POL-05 are given the version in force, once a channel', () => {
    given(policiesStream, [adopted()]).when(publish(), asHead).thenEvents(published());
    given(policiesStream, [adopted(), published()]).when(publish(), asHead).thenNothing();
  });
  it('POL-05 are given no draft, no version that is to come, and none that is over', () => {
    const ahead = adopted(2, { effectiveFrom: '2026-09-11T00:00:00.000Z' });
    const inForce = adopted(2, { effectiveFrom: '2026-09-08T00:00:00.000Z' });
    for (const history of [
      [adopted(), changed('2026-09-07'), drafted([2])],
      [adopted(), ahead],
    ])
      given(policiesStream, history)
        .when(publish({ version: 2 }), asHead)
        .thenRejected('PolicyNotInForce', 'POL-05');
    given(policiesStream, [adopted(), inForce]).when(publish(), asHead).thenRejected('PolicyNotInForce');
  });
  it('POL-05 are given it by the channels that the school names; where it names none, by any', () => {
    given(policiesStream, [adopted()])
      .when(publish({ channel: 'letters' }), asHead)
      .thenRejected('ChannelNotNamed', 'POL-05');
    given(policiesStream, [adopted()])
      .when(publish({ channel: 'letters' }), atPrimary)
      .thenEvents(published('letters'));
  });
  it('POL-05 were not given it before it took effect', () => {
    given(policiesStream, [adopted()])
      .when(publish({ on: '2026-08-31' }), asHead)
      .thenRejected('OccurredTooEarly', 'POL-05');
  });
  it('POL-05 hear of it', () => {
    const event = { ...published(), streamId: 'online-safety', actor: 'p-110' };
    expect(policiesStream.notices(event, noticesAt({}))).toMatchObject([
      { notice: 'policy-published', recipients: [{ role: 'parent' }] },
    ]);
  });
  it('POL-05 were given it by another channel, by a correction', () => {
    const correction = { corrects: 2, changes: { channel: 'app' }, reason: 'A slip.' };
    const after = [adopted(), published(), { type: 'PolicyCorrected', data: correction }];
    expect(fold(policiesStream.decider, after).noted).toMatchObject([{ says: '1/app' }]);
    given(policiesStream, after)
      .when(publish({ channel: 'website' }), asHead)
      .thenEvents(published());
  });
});

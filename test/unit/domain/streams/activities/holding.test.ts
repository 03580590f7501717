import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { activitiesStream } from '../../../../../domain/streams/activities/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { on, said, topic } from './histories.ts';

describe('what is held or issued once', () => {
  it('CUR-04 records a week of awareness, and refuses another one in its record', () => {
    const hold = { type: 'HoldAwarenessEvent' as const, topic, event: 'anti-bullying-week' };
    const was = { type: 'AwarenessEventHeld' as const, data: { ...said, event: 'anti-bullying-week' } };
    const id = on('awareness-event.a-1');
    given(activitiesStream, []).when(hold, id).thenEvents(was);
    given(activitiesStream, [was]).when(hold, id).thenNothing();
    given(activitiesStream, [was])
      .when({ ...hold, event: 'x' }, id)
      .thenRejected('AlreadyRecorded', 'CUR-04');
  });
  it('CUR-07 records what parents were told, offered, and spoken to about', () => {
    const issue = { type: 'IssueParentInformation' as const, topic, channel: 'newsletter' };
    given(activitiesStream, [])
      .when(issue, on('parent-information.n-1'))
      .thenEvents({ type: 'ParentInformationIssued', data: { ...said, channel: 'newsletter' } });
    given(activitiesStream, [])
      .when({ ...issue, channel: 'fax' }, on('parent-information.n-1'))
      .thenRejected('ChannelNotInUse', 'CUR-07');
    given(activitiesStream, [])
      .when({ type: 'OfferParentTraining', topic, trainer: 'outside' }, on('parent-training.t-1'))
      .thenEvents({ type: 'ParentTrainingOffered', data: { ...said, trainer: 'outside' } });
    given(activitiesStream, [])
      .when({ type: 'CoverParentsEveningTopic', topic }, on('parents-evening.e-1'))
      .thenEvents({ type: 'ParentsEveningTopicCovered', data: said });
  });
  it('TRG-02 records updates of staff, by a channel of the policy', () => {
    const issue = { type: 'IssueSafeguardingUpdate' as const, topic, channel: 'briefing' };
    given(activitiesStream, [])
      .when(issue, on('safeguarding-update.s-1'))
      .thenEvents({ type: 'SafeguardingUpdateIssued', data: { ...said, channel: 'briefing' } });
    given(activitiesStream, [])
      .when({ ...issue, channel: 'fax' }, on('safeguarding-update.s-1'))
      .thenRejected('ChannelNotInUse', 'TRG-02');
  });
  it('HLP-06 records a live lesson with its surroundings, also where they were not checked', () => {
    const hold = { type: 'HoldLiveSession' as const, platform: 'video-calls' };
    for (const surroundingsChecked of [true, false])
      given(activitiesStream, [])
        .when({ ...hold, surroundingsChecked }, on('live-session.l-1'))
        .thenEvents({
          type: 'LiveSessionHeld',
          data: {
            on: '2026-11-16',
            platform: 'video-calls',
            teacher: 'p-101',
            class: null,
            surroundingsChecked,
          },
        });
    given(activitiesStream, [])
      .when({ ...hold, platform: 'x', surroundingsChecked: true }, on('live-session.l-1'))
      .thenRejected('ProcessNotInUse', 'HLP-06');
  });
  describe('what lessons should take up', () => {
    const id = 'teaching-point.t-1';
    const raise = {
      type: 'RaiseTeachingPoint' as const,
      strand: 'privacy',
      point: 'Pictures that games ask for.',
    };
    const was = {
      type: 'TeachingPointRaised' as const,
      data: { on: '2026-11-16', strand: raise.strand, point: raise.point },
    };

    it('INC-19 is recorded once, and the computing lead hears', () => {
      given(activitiesStream, []).when(raise, on(id)).thenEvents(was);
      given(activitiesStream, [was]).when(raise, on(id)).thenRejected('AlreadyRecorded');
      const [heard] = activitiesStream.notices(
        { ...was, streamId: id, actor: 'p-100' } as never,
        noticeSettings({}),
      );
      expect(heard?.recipients).toEqual([{ role: 'computing-lead' }]);
    });

    it('INC-19 refuses words with the id of anybody', () => {
      const named = { ...raise, point: 'What u-301. did.' };
      const needs = activitiesStream.facts.needs(named, id, 'larkfield-infant');
      expect(needs.mentioned).toContainEqual({ stream: 'people', id: 'u-301' });
      given(activitiesStream, [])
        .when(named, on(id, {}, { mentioned: [{ kind: null }, { kind: 'pupil' }] }))
        .thenRejected('PersonNamed', 'INC-19');
    });
  });
  it('CUR-04 is put right in what it says, or does not count', () => {
    const was = { type: 'AwarenessEventHeld' as const, data: { ...said, event: 'anti-bullying-week' } };
    const correct = (changes: object) => ({
      type: 'CorrectActivity' as const,
      corrects: 1,
      changes,
      reason: 'Slip.',
    });
    const id = on('awareness-event.a-1');
    for (const changes of [{ on: '2026-11-13' }, { counts: false as const }])
      given(activitiesStream, [was])
        .when(correct(changes), id)
        .thenEvents({ type: 'ActivityCorrected', data: { corrects: 1, changes, reason: 'Slip.' } });
    given(activitiesStream, [was])
      .when(correct({ on: '2026-11-16' }), id)
      .thenNothing();
    given(activitiesStream, [was])
      .when(correct({ channel: 'x' }), id)
      .thenRejected('CorrectionNotPossible');
    const away = { type: 'ActivityCorrected', data: { corrects: 1, changes: { counts: false }, reason: '' } };
    expect(fold(activitiesStream.decider, [was, away]).held).toEqual([]);
  });
});

import { describe, it } from 'vitest';
import { homeLearningStream as stream } from '../../../../../domain/streams/home-learning/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, decidedAs, noticed, primary, spoken, submitted, supported, today, worker } from './histories.ts';

const notice = { type: 'NoticeNonEngagement' as const };
const speak = { type: 'RecordConversation' as const, heldBy: 'p-101', with: 'p-201' };
const help = { type: 'ProvideSltSupport' as const, providedBy: 'p-102' };
const afternoon = `${today}T16:00:00.000Z`;
const ofLeadership = at(afternoon, { worker: worker('slt') });

describe('a pupil who takes no part at home', () => {
  it('HLP-04 is noticed once, until work comes in again', () => {
    given(stream, []).when(notice, at(afternoon)).thenEvents(decidedAs(noticed()));
    given(stream, [noticed()]).when(notice, at(afternoon)).thenEvents();
    const tuesday = at('2027-01-20T10:00:00.000Z');
    const again = decidedAs(noticed('2027-01-20'));
    given(stream, [noticed(), submitted('counting', '2027-01-19T10:00:00.000Z')])
      .when(notice, tuesday)
      .thenEvents(again);
  });
  it('HLP-04 refuses another day for the same, and a day since which work came in', () => {
    given(stream, [noticed()])
      .when({ ...notice, since: '2027-01-19' }, at('2027-01-19T10:00:00.000Z'))
      .thenRejected('NonEngagementAlreadyNoticed', 'HLP-04');
    given(stream, [submitted()]).when(notice, at(afternoon)).thenRejected('WorkSubmittedSince', 'HLP-04');
  });
  it('HLP-04 refuses a day before the closure, and all of it where the school does not follow it', () => {
    given(stream, [])
      .when({ ...notice, since: '2027-01-15' }, at(afternoon))
      .thenRejected('OccurredTooEarly', 'HLP-04');
    for (const command of [notice, speak, help])
      given(stream, [noticed()])
        .when(command, at(afternoon, {}, primary))
        .thenRejected('ProcessNotInUse', 'HLP-03');
  });
});

describe('the conversation with the family', () => {
  it('HLP-04 is held by those of the class, with a parent who may be told', () => {
    given(stream, [noticed()]).when(speak, at(afternoon)).thenEvents(decidedAs(spoken()));
    given(stream, [noticed()])
      .when({ ...speak, notes: 'One tablet for three.' }, at(afternoon))
      .thenEvents(decidedAs(spoken(today, { notes: 'One tablet for three.' })));
    given(stream, [noticed(), spoken()]).when(speak, at(afternoon)).thenEvents();
  });
  it('HLP-04 refuses somebody of another class, or who does not work at the school', () => {
    const spokenBy = (facts: Parameters<typeof at>[1]) =>
      given(stream, [noticed()]).when(speak, at(afternoon, facts));
    spokenBy({ worker: worker('slt') }).thenRejected('ClassTeacherRequired', 'HLP-04');
    spokenBy({ worker: worker('staff', 'y2-ash') }).thenRejected('ClassTeacherRequired', 'HLP-04');
    spokenBy({ worker: { roles: [], classes: [{ of: 'y1-oak', from: today, until: null }] } }).thenRejected(
      'ClassTeacherRequired',
      'HLP-04',
    );
  });
  it('HLP-04 refuses a parent who is not to be told, somebody else, and oneself', () => {
    for (const one of ['p-202', 'p-299', 'p-101'])
      given(stream, [noticed()])
        .when({ ...speak, with: one }, at(afternoon))
        .thenRejected('ParentRequired', 'HLP-04');
  });
  it('HLP-04 refuses it before anything was noticed', () => {
    given(stream, []).when(speak, at(afternoon)).thenRejected('NonEngagementNotNoticed', 'HLP-04');
    given(stream, [noticed()])
      .when({ ...speak, on: '2027-01-15' }, at(afternoon))
      .thenRejected('OccurredTooEarly', 'HLP-04');
  });
});

describe('the help of the leadership', () => {
  it('HLP-04 follows the conversation of the class', () => {
    given(stream, [noticed(), spoken()]).when(help, ofLeadership).thenEvents(decidedAs(supported()));
    given(stream, [noticed(), spoken(), supported()]).when(help, ofLeadership).thenEvents();
  });
  it('HLP-04 refuses help before that conversation', () => {
    given(stream, [noticed()]).when(help, ofLeadership).thenRejected('ConversationRequired', 'HLP-04');
    given(stream, [noticed(), spoken('2027-01-19')])
      .when({ ...help, on: today }, at('2027-01-19T16:00:00.000Z', { worker: worker('slt') }))
      .thenRejected('ConversationRequired', 'HLP-04');
    given(stream, []).when(help, ofLeadership).thenRejected('NonEngagementNotNoticed', 'HLP-04');
  });
  it('HLP-04 refuses a conversation about an earlier time as the one about this', () => {
    const back = submitted('counting', '2027-01-19T10:00:00.000Z');
    given(stream, [noticed(), spoken(), back, noticed('2027-01-20')])
      .when(help, at('2027-01-20T16:00:00.000Z', { worker: worker('slt') }))
      .thenRejected('ConversationRequired', 'HLP-04');
  });
  it('HLP-04 refuses who does not belong to the leadership', () => {
    given(stream, [noticed(), spoken()])
      .when(help, at(afternoon))
      .thenRejected('LeadershipRequired', 'HLP-04');
  });
});

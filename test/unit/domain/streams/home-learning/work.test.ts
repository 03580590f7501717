import { describe, expect, it } from 'vitest';
import { homeLearningStream as stream } from '../../../../../domain/streams/home-learning/stream.ts';
import { workDues } from '../../../../../domain/streams/home-learning/work.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  answered,
  at,
  decidedAs,
  fellDue,
  infant,
  primary,
  school,
  streamId,
  submitted,
} from './histories.ts';

const submit = { type: 'SubmitWork' as const, work: 'counting' };
const acknowledge = { type: 'AcknowledgeWork' as const, submission: 1 };
const fallDue = { type: 'RecordAcknowledgementFellDue' as const, cycle: '1' };
const duesOf = (settings = infant, ...events: readonly Parameters<typeof fold>[1][number][]) =>
  workDues(fold(stream.decider, events), streamId, school, settings);

describe('work that a pupil did at home', () => {
  it('HLP-03 comes in once, by its name', () => {
    given(stream, []).when(submit, at()).thenEvents(decidedAs(submitted()));
    given(stream, [submitted()]).when(submit, at()).thenEvents();
  });
  it('HLP-03 refuses a day on which the school is open to the pupil, and a closure that nobody declared', () => {
    const sent = (now: string, id = streamId) => given(stream, []).when(submit, at(now, {}, infant, id));
    sent('2027-01-15T10:00:00.000Z').thenRejected('PupilNotAtHome', 'HLP-03');
    sent('2027-02-01T10:00:00.000Z').thenRejected('PupilNotAtHome', 'HLP-03');
    sent('2027-01-18T10:00:00.000Z', 'u-301.5').thenRejected('PupilNotAtHome', 'HLP-03');
    sent('2027-01-18T10:00:00.000Z', 'u-301.6').thenRejected('ClosureUnknown', 'HLP-03');
  });
  it('HLP-03 refuses it where the school does not follow how pupils learn at home', () => {
    given(stream, [])
      .when(submit, at(undefined, {}, primary))
      .thenRejected('ProcessNotInUse', 'HLP-03');
  });
  it('HLP-03 is answered once, with words or without', () => {
    const words = { ...acknowledge, feedback: 'To forty!' };
    given(stream, [submitted()])
      .when(words, at())
      .thenEvents(decidedAs(answered(1, 'To forty!')));
    given(stream, [submitted(), answered()]).when(acknowledge, at()).thenEvents();
    given(stream, [submitted(), answered()])
      .when(words, at())
      .thenRejected('WorkAlreadyAcknowledged', 'HLP-03');
    given(stream, []).when(acknowledge, at()).thenRejected('WorkNotSubmitted', 'HLP-03');
  });
});

describe('the answer to work', () => {
  it('HLP-03 K21 falls due at the end of the school day, although the school is closed', () => {
    expect(duesOf(infant, submitted())).toEqual([
      { dueAt: '2027-01-18T15:20:00.000Z', cycle: '1', about: 'u-301', hasFallenDue: false },
    ]);
    given(stream, [submitted()]).when(fallDue, at('2027-01-18T15:20:00.000Z')).thenEvents();
    given(stream, [submitted()])
      .when(fallDue, at('2027-01-18T15:20:00.001Z'))
      .thenEvents(decidedAs(fellDue()));
  });
  it('HLP-03 K21 is due on the next school day where it came in after the end of one', () => {
    const friday = submitted('counting', '2027-01-22T16:00:00.000Z');
    expect(duesOf(infant, friday)).toMatchObject([{ dueAt: '2027-01-25T15:20:00.000Z' }]);
  });
  it('HLP-03 falls due once for each piece of work, and never where it has its answer', () => {
    const late = at('2027-01-19T08:00:00.000Z');
    given(stream, [submitted(), fellDue()]).when(fallDue, late).thenEvents();
    given(stream, [submitted(), answered()]).when(fallDue, late).thenEvents();
    expect(duesOf(infant, submitted(), submitted('drawing'), answered())).toMatchObject([{ cycle: '2' }]);
    expect(duesOf(infant, submitted(), fellDue())).toMatchObject([{ hasFallenDue: true }]);
  });
  it('HLP-03 is never overdue where the policy states no time, or nothing of it', () => {
    expect(duesOf({ ...infant, answerWithin: null }, submitted())).toEqual([]);
    expect(duesOf({ ...infant, inUse: null }, submitted())).toEqual([]);
  });
  it('HLP-03 reminds those who work with the class, or whom the school names', () => {
    const [deadline] = stream.deadlines;
    const due = duesOf(infant, submitted())[0];
    if (deadline === undefined || due === undefined) throw new Error('nothing is due');
    const toldOf = (unansweredRoute: readonly ['slt'] | null) =>
      deadline.recipients(due, { unansweredRoute } as never);
    expect(toldOf(null)).toEqual([{ staffOfPupil: 'u-301' }]);
    expect(toldOf(['slt'])).toEqual([{ role: 'slt' }]);
    expect(deadline.line(due)).toBe(
      'Work of a pupil who learns at home waits for an answer, until 2027-01-18T15:20:00.000Z.',
    );
    expect(deadline.command(due)).toEqual(fallDue);
  });
});

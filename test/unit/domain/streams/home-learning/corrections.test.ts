import { describe, it } from 'vitest';
import { homeLearningStream as stream } from '../../../../../domain/streams/home-learning/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { answered, at, has, noticed, spoken, submitted, supported, today, worker } from './histories.ts';

const reason = 'A slip.';
const put = (corrects: number, changes: object, texts: object = {}) => ({
  type: 'CorrectHomeLearning' as const,
  corrects,
  changes,
  ...texts,
  reason,
});
const corrected = (corrects: number, changes: object, texts: object = {}) => ({
  type: 'HomeLearningCorrected' as const,
  data: { corrects, changes, ...texts, reason },
});
const later = at('2027-01-20T16:00:00.000Z');
const byLeadership = at('2027-01-20T16:00:00.000Z', { worker: worker('slt') });

describe('a slip in the record of a pupil who learns at home', () => {
  it('HLP-03 is put right in the name of a piece of work, and in what was said of it', () => {
    const work = put(1, { work: 'drawing' });
    given(stream, [submitted()])
      .when(work, later)
      .thenEvents(corrected(1, { work: 'drawing' }));
    given(stream, [submitted(), answered()])
      .when(put(2, {}, { feedback: 'Well done.' }), later)
      .thenEvents(corrected(2, {}, { feedback: 'Well done.' }));
    given(stream, [submitted(), submitted('drawing')])
      .when(work, later)
      .thenRejected('CorrectionNotPossible', 'HLP-03');
  });
  it('HLP-04 goes through the rule of the original', () => {
    const history = [noticed(), spoken('2027-01-19')];
    given(stream, history)
      .when(put(2, { with: 'p-202' }), later)
      .thenRejected('ParentRequired', 'HLP-04');
    given(stream, history)
      .when(put(2, { heldBy: 'p-102' }), at('2027-01-20T16:00:00.000Z', { worker: worker('slt') }))
      .thenRejected('ClassTeacherRequired', 'HLP-04');
    given(stream, history)
      .when(put(2, { on: today }), later)
      .thenEvents(corrected(2, { on: today }));
    given(stream, [...history, supported('2027-01-20')])
      .when(put(3, { on: '2027-01-18' }), byLeadership)
      .thenRejected('ConversationRequired', 'HLP-04');
  });
  it('HLP-04 keeps the order: nothing was said before it was noticed, no help came before the conversation', () => {
    const history = [noticed(), spoken(), supported('2027-01-19')];
    given(stream, history)
      .when(put(2, { on: '2027-01-20' }), later)
      .thenRejected('CorrectionNotPossible', 'HLP-03');
    given(stream, history)
      .when(put(1, { since: '2027-01-19' }), later)
      .thenRejected('CorrectionNotPossible', 'HLP-03');
  });
  it('HLP-04 puts the day right since which a pupil takes no part, also where work came in later', () => {
    const back = submitted('counting', '2027-01-20T10:00:00.000Z');
    given(stream, [noticed('2027-01-19'), back])
      .when(put(1, { since: today }), later)
      .thenEvents(corrected(1, { since: today }));
  });
  it('HLP-05 is put right in what a family has', () => {
    given(stream, [has()])
      .when(put(1, { devices: 1 }), later)
      .thenEvents(corrected(1, { devices: 1 }));
    given(stream, [has()])
      .when(put(1, { devices: 0 }), later)
      .thenEvents();
    given(stream, [has()])
      .when(put(1, { saidBy: 'p-202' }), later)
      .thenRejected('SayingParentRequired', 'HLP-05');
  });
  it('HLP-05 refuses an event that is not there, and fields that an event has not', () => {
    given(stream, [has()])
      .when(put(2, { devices: 1 }), later)
      .thenRejected('CorrectionNotPossible', 'HLP-03');
    given(stream, [has()])
      .when(put(1, { work: 'counting' }), later)
      .thenRejected('CorrectionNotPossible', 'HLP-03');
  });
});

import { describe, it } from 'vitest';
import { trainingStream } from '../../../../../domain/streams/training/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { about, completed, firstTopics, lead, primary, updated } from './histories.ts';

const complete = (changes: object = {}) => ({
  type: 'CompleteTraining' as const,
  training: 'induction' as const,
  topics: [...firstTopics],
  ...changes,
});

describe('training that somebody had', () => {
  it('TRG-07 records its topics, bullying online among them, and its day, once', () => {
    given(trainingStream, []).when(complete(), about(undefined)).thenEvents(completed());
    given(trainingStream, [completed()]).when(complete(), about(undefined)).thenNothing();
    given(trainingStream, [completed()])
      .when(complete({ topics: ['cyber-bullying'], on: '2019-05-01' }), about(undefined))
      .thenEvents(completed({ topics: ['cyber-bullying'], on: '2019-05-01' }));
  });
  it('TRG-07 refuses one without a topic, of somebody whom nobody knows, and one ahead', () => {
    given(trainingStream, [])
      .when(complete({ topics: [] }), about(undefined))
      .thenRejected('TopicsRequired', 'TRG-07');
    given(trainingStream, [])
      .when(complete(), about({ kind: null, roles: [] }))
      .thenRejected('PersonNotRegistered', 'TRG-02');
    given(trainingStream, [])
      .when(complete({ on: '2026-09-22' }), about(undefined))
      .thenRejected('OccurredInFuture', 'TRG-02');
  });
  it('TRG-03 refuses training of a lead of which nobody says whether it covered online safety', () => {
    const ofLead = complete({ training: 'safeguarding-lead', topics: [] });
    given(trainingStream, []).when(ofLead, about(lead)).thenRejected('CoverageRequired', 'TRG-03');
    const said = { training: 'safeguarding-lead', topics: [], coversOnlineSafety: false };
    given(trainingStream, []).when(complete(said), about(lead)).thenEvents(completed(said));
  });
  it('TRG-11 refuses the course of a platform where the school has none', () => {
    const course = complete({ training: 'online-course', topics: [], course: 'online-safety' });
    given(trainingStream, []).when(course, about(undefined)).thenRejected('ProcessNotInUse', 'TRG-11');
    given(trainingStream, [])
      .when(course, about(undefined, '2026-09-21', { settings: primary }))
      .thenEvents(completed({ training: 'online-course', topics: [], course: 'online-safety' }));
  });
  it('TRG-04 records an update of knowledge of leads and deputies alone, once a day', () => {
    const update = { type: 'RecordKnowledgeUpdate' as const };
    given(trainingStream, []).when(update, about(lead)).thenEvents(updated());
    given(trainingStream, [updated()]).when(update, about(lead)).thenNothing();
    given(trainingStream, [])
      .when({ ...update, by: 'A talk.' }, about(lead))
      .thenEvents({ ...updated(), data: { ...updated().data, by: 'A talk.' } });
    given(trainingStream, [])
      .when(update, about(undefined))
      .thenRejected('SafeguardingLeadRequired', 'TRG-04');
  });
});

describe('a slip in a record of training', () => {
  const correct = (corrects: number, changes: object) => ({
    type: 'CorrectTraining' as const,
    corrects,
    changes,
    reason: 'Slip.',
  });
  const corrected = (corrects: number, changes: object) => ({
    type: 'TrainingCorrected' as const,
    data: { corrects, changes, reason: 'Slip.' },
  });
  it('TRG-02 is put right by the rule of the original', () => {
    given(trainingStream, [completed()])
      .when(correct(1, { on: '2026-09-20' }), about(undefined))
      .thenEvents(corrected(1, { on: '2026-09-20' }));
    given(trainingStream, [completed()])
      .when(correct(1, { on: '2026-09-21' }), about(undefined))
      .thenNothing();
    given(trainingStream, [completed()])
      .when(correct(1, { topics: [] }), about(undefined))
      .thenRejected('TopicsRequired', 'TRG-07');
  });
  it('TRG-03 says of what was not so that it does not count', () => {
    given(trainingStream, [completed()])
      .when(correct(1, { counts: false }), about(undefined))
      .thenEvents(corrected(1, { counts: false }));
    given(trainingStream, [completed(), corrected(1, { counts: false })])
      .when(complete(), about(undefined))
      .thenEvents(completed());
  });
  it('TRG-04 is one of an update, too, and nothing that was not said', () => {
    given(trainingStream, [updated()])
      .when(correct(1, { on: '2026-09-20' }), about(lead))
      .thenEvents(corrected(1, { on: '2026-09-20' }));
    given(trainingStream, [updated()])
      .when(correct(1, { on: '2019-01-01' }), about(lead))
      .thenRejected('SafeguardingLeadRequired', 'TRG-04');
    given(trainingStream, [updated()])
      .when(correct(1, { course: 'x' }), about(lead))
      .thenRejected('CorrectionNotPossible', 'TRG-02');
    given(trainingStream, [updated()])
      .when(correct(2, { on: '2026-09-20' }), about(lead))
      .thenRejected('CorrectionNotPossible', 'TRG-02');
  });
});

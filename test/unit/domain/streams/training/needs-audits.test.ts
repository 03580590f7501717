import { describe, it } from 'vitest';
import { trainingStream } from '../../../../../domain/streams/training/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { about, answers, audited, completed, facts, need, on } from './histories.ts';

const complete = (given_: ReturnType<typeof answers>, changes: object = {}) => ({
  type: 'CompleteNeedsAudit' as const,
  answers: given_,
  ...changes,
});
const ended = (changes: object = {}) => ({
  type: 'TrainingNeedEnded' as const,
  data: {
    person: 'p-101',
    need: 2,
    by: 'audit' as const,
    activity: null as string | null,
    on: '2026-09-21',
    ...changes,
  },
});
const request = { type: 'RequestNeedsAudit' as const, answerBy: '2026-10-05' };
const requested = {
  type: 'NeedsAuditRequested' as const,
  data: { person: 'p-101', requester: 'p-103', answerBy: '2026-10-05' },
};

describe('what training somebody says to need', () => {
  it('TRG-09 records each answer, by the edition in force, and no need where there is none', () => {
    given(trainingStream, []).when(complete(answers()), on()).thenEvents(audited());
  });
  it('TRG-09 finds a need in a no, and in a yes to whether somebody wants more', () => {
    const said = answers('handles-cyber-bullying', 'wants-more');
    const comments = [{ question: 'wants-more', text: 'Games.' }];
    given(trainingStream, [])
      .when(complete(said, { comments }), on())
      .thenEvents(audited({ answers: said, comments }), need(), need('wants-more'));
  });
  it('TRG-09 keeps a need that is named again, and ends one that is not', () => {
    const history = [audited({ answers: answers('handles-cyber-bullying') }), need()];
    const again = answers('handles-cyber-bullying', 'wants-more');
    given(trainingStream, history)
      .when(complete(again), on())
      .thenEvents(audited({ answers: again }), need('wants-more'));
    given(trainingStream, history).when(complete(answers()), on()).thenEvents(audited(), ended());
    given(trainingStream, history)
      .when(complete(answers('handles-cyber-bullying')), on())
      .thenNothing();
  });
  it('TRG-09 refuses answers that are not to each question, or to another', () => {
    given(trainingStream, [])
      .when(complete(answers().slice(1)), on())
      .thenRejected('AnswersIncomplete', 'TRG-09');
    const another = { question: 'flying', answer: 'yes' as const };
    given(trainingStream, [])
      .when(complete([...answers(), another]), on())
      .thenRejected('AnswersIncomplete', 'TRG-09');
    given(trainingStream, [])
      .when(complete(answers(), { comments: [{ question: 'flying', text: 'High.' }] }), on())
      .thenRejected('AnswersIncomplete', 'TRG-09');
  });
  it('TRG-09 refuses an audit without questions in force, and of somebody who is not there', () => {
    const { questions: _, ...without } = facts;
    given(trainingStream, [])
      .when(complete(answers()), on('2026-09-21', {}, without))
      .thenRejected('QuestionsRequired', 'TRG-09');
    given(trainingStream, [])
      .when(complete(answers()), on('2026-07-01'))
      .thenRejected('PersonNotPresent', 'TRG-09');
  });
  it('TRG-09 asks somebody by a day, once', () => {
    given(trainingStream, []).when(request, on()).thenEvents(requested);
    given(trainingStream, [requested]).when(request, on()).thenNothing();
    given(trainingStream, [requested]).when(complete(answers()), on()).thenEvents(audited());
    given(trainingStream, [audited(), requested]).when(complete(answers()), on()).thenEvents(audited());
    given(trainingStream, []).when(request, on('2026-10-06')).thenRejected('OccurredTooEarly', 'TRG-09');
    given(trainingStream, [])
      .when(request, about({ kind: 'staff', roles: [] }))
      .thenRejected('PersonNotPresent', 'TRG-09');
  });
  it('TRG-09 ends a need by training that was given for it, once', () => {
    const end = { type: 'EndTrainingNeed' as const, need: 2 };
    const history = [completed(), need()];
    given(trainingStream, history)
      .when({ ...end, activity: 'cpd.bullying-online' }, on())
      .thenEvents(ended({ by: 'training', activity: 'cpd.bullying-online' }));
    given(trainingStream, history)
      .when(end, on())
      .thenEvents(ended({ by: 'other' }));
    given(trainingStream, [...history, ended()])
      .when(end, on())
      .thenNothing();
    given(trainingStream, [completed()]).when(end, on()).thenRejected('NeedNotThere', 'TRG-09');
    given(trainingStream, history)
      .when({ ...end, on: '2026-09-20' }, on())
      .thenRejected('OccurredTooEarly', 'TRG-10');
  });
});

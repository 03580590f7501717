import type { HomeLearningRecorded } from '../../../events/catalogue/home-learning.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Absence, Conversation, HomeAccess, HomeLearningState, Support, Work } from './state.ts';

type Correction = Pick<
  OfType<HomeLearningRecorded, 'HomeLearningCorrected'>['data'],
  'corrects' | 'changes' | 'feedback' | 'notes' | 'comments'
>;

const textOf = <T>(name: string, text: T | undefined): Record<string, T> =>
  text === undefined ? {} : { [name]: text };

const work = (one: Work, { corrects, changes, feedback }: Correction): Work => {
  if (one.by === corrects) return { ...one, work: changes.work ?? one.work };
  return one.answer?.by === corrects
    ? { ...one, answer: { ...one.answer, ...textOf('feedback', feedback) } }
    : one;
};

const conversation = (one: Conversation, { corrects, changes, notes }: Correction): Conversation =>
  one.by === corrects
    ? {
        ...one,
        on: changes.on ?? one.on,
        heldBy: changes.heldBy ?? one.heldBy,
        with: changes.with ?? one.with,
        ...textOf('notes', notes),
      }
    : one;

const support = (one: Support, { corrects, changes, notes }: Correction): Support =>
  one.by === corrects
    ? {
        ...one,
        on: changes.on ?? one.on,
        providedBy: changes.providedBy ?? one.providedBy,
        ...textOf('notes', notes),
      }
    : one;

const absence = (one: Absence, correction: Correction): Absence => ({
  ...one,
  since: one.by === correction.corrects ? (correction.changes.since ?? one.since) : one.since,
  conversations: one.conversations.map((each) => conversation(each, correction)),
  support: one.support.map((each) => support(each, correction)),
});

const access = (one: HomeAccess, { corrects, changes, comments }: Correction): HomeAccess =>
  one.by === corrects
    ? {
        ...one,
        on: changes.on ?? one.on,
        internet: changes.internet ?? one.internet,
        devices: changes.devices ?? one.devices,
        saidBy: changes.saidBy ?? one.saidBy,
        ...textOf('comments', comments),
      }
    : one;

/** What was recorded, as it should have been. */
export const corrected = (state: HomeLearningState, correction: Correction): HomeLearningState => ({
  ...state,
  works: state.works.map((one) => work(one, correction)),
  absences: state.absences.map((one) => absence(one, correction)),
  access: state.access.map((one) => access(one, correction)),
});

import type { Training } from '../../../events/catalogue/training-forms.ts';
import { topicsMissing } from './dues.ts';
import { type Fallen, lastOf, type TrainingState } from './state.ts';

/** The last day on which each training was had in a manner that counts; null: never (TRG-03). */
export const lastHad = (state: TrainingState, training: Training): string | null => {
  if (training === 'knowledge-update') return lastOf(state.updates);
  return lastOf(
    state.completed.filter(
      (one) => one.training === training && (training !== 'safeguarding-lead' || one.coversOnlineSafety),
    ),
  );
};

const isSettled = (state: TrainingState, training: Training, { notSince }: Fallen): boolean => {
  if (training === 'induction')
    return state.stints.every((stint) => !stint.isNew || topicsMissing(state, stint) === null);
  const last = lastHad(state, training);
  return last !== null && (notSince === null || last > notSince);
};

/** What has fallen due of a training and was not had since; null: nothing. */
export const overdueIn = (state: TrainingState, training: Training): Fallen | null =>
  state.fellDue.findLast((one) => one.training === training && !isSettled(state, training, one)) ?? null;

/** What first trainings have still to cover, each topic once. */
export const firstTopicsMissing = (state: TrainingState): readonly string[] => [
  ...new Set(state.stints.filter(({ isNew }) => isNew).flatMap((stint) => topicsMissing(state, stint) ?? [])),
];

import { type Retention, retained } from '../../kernel/retention.ts';
import { subjectsOf } from './ids.ts';
import type { HomeLearningState } from './state.ts';

/**
 * What there is of one closure is over with its last entry; it is kept as other records of the pupil's class
 * are.
 */
export const homeLearningRetention: Retention<HomeLearningState> = {
  of: ({ events }, streamId) =>
    events === 0 ? null : retained('class-record', 'closed', [], [subjectsOf(streamId)?.pupil ?? null]),
};

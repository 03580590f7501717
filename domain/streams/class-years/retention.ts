import { type Retention, retained } from '../../kernel/retention.ts';
import type { ClassYearState } from './state.ts';

/** A class in a year is over with its last entry. */
export const classYearRetention: Retention<ClassYearState> = {
  of: ({ events, roll }) =>
    events === 0
      ? null
      : retained(
          'class-record',
          'closed',
          [],
          roll.map(({ pupil }) => pupil),
        ),
};

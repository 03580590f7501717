import type { RetentionClass } from '../../../events/catalogue/disposal-forms.ts';
import type { Capacity } from '../../../events/catalogue/words.ts';
import { type Retention, retained } from '../../kernel/retention.ts';
import type { PersonState } from './state.ts';

const kindOf = (capacity: Capacity): RetentionClass => {
  switch (capacity) {
    case 'pupil':
      return 'pupil-record';
    case 'parent':
      return 'parent-answer';
    case 'visitor':
      return 'visitor-record';
    default:
      return 'staff-record';
  }
};

/** As long as somebody belongs to the school in any capacity; then by the capacity that they had last. */
export const personRetention: Retention<PersonState> = {
  of: (state, person) =>
    state.status === 'unregistered' ? null : retained(kindOf(state.kind), 'with-people', [person]),
};

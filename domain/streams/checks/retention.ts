import { type Retention, retained } from '../../kernel/retention.ts';
import { type CheckState, systemIn } from './state.ts';

/** Checks of a kind come again and again; a system is over once it is retired. */
export const checkRetention: Retention<CheckState> = {
  of: (state) => {
    if (state.events === 0) return null;
    const isRetired = (systemIn(state)?.retiredOn ?? null) !== null;
    return retained('check', isRetired ? 'closed' : 'open');
  },
};

import { standingOf } from './standing.ts';
import type { BreachState } from './state.ts';

/** What decisions elsewhere may rely on of a breach. */
export interface BreachFact {
  /** Whose it is; null: nobody knows, or it is none. */
  readonly person: string | null;
  /** Whether it counts: on a list, in an agreement or policy, or determined, and not excused (UNA-01). */
  readonly isBreach: boolean;
  /** Whether it was determined to be unacceptable, so that another one of the same act may cite it. */
  readonly isUnacceptable: boolean;
}

export const breachFact = (state: BreachState): BreachFact => ({
  person: state.breach?.person ?? null,
  isBreach: state.breach !== null && standingOf(state.breach, state) === 'breach',
  isUnacceptable: state.determination?.isUnacceptable === true,
});

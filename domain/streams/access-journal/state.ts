import type { Counted } from '../../kernel/total-evolve.ts';

/** One record is one event. */
export interface AccessJournalState extends Counted {
  /** What it is about; null: nothing is recorded yet. */
  readonly kind: 'read' | 'replay' | 'not-granted' | 'rule' | null;
}

export const initialState: AccessJournalState = { events: 0, kind: null };

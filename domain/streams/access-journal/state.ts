import type { Counted } from '../../kernel/total-evolve.ts';

/** One record is one event; nothing is decided on it. */
export type AccessJournalState = Counted;

export const initialState: AccessJournalState = { events: 0 };

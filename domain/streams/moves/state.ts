import type { Counted } from '../../kernel/total-evolve.ts';

/** That the school is to move to another trust. */
export interface Leaving {
  /** Number of the event that proposed it. */
  readonly by: number;
  readonly to: string;
  /** Who proposed it. */
  readonly proposedBy: string;
  /** From then on nothing is recorded of the school. */
  readonly isConfirmed: boolean;
  /** The other trust has confirmed that it has the history. */
  readonly hasLeft: boolean;
}

export interface MoveState extends Counted {
  /** Null: it stays. */
  readonly leaving: Leaving | null;
  /** When its keys were destroyed here, UTC; null: they were not. */
  readonly erasedAt: string | null;
  /** Trusts that it came from, oldest first, and up to which position each has recorded. */
  readonly former: readonly { readonly trust: string; readonly size: number }[];
}

export const initialState: MoveState = { events: 0, leaving: null, erasedAt: null, former: [] };

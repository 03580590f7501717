import type { Operation } from '../shared/operations/operation.ts';

/** What a rebuild counts, all schools together. */
export interface Counts {
  /** Tenants that were gone through, and what came of them. */
  readonly schools: number;
  readonly switched: number;
  /** The old generation stays live, since rows came out otherwise than was expected. */
  readonly kept: number;
  /** Another rebuild of the model was under way there. */
  readonly busy: number;
  /** Nothing is recorded there. */
  readonly empty: number;
  /** Rows of the new generations. */
  readonly rows: number;
  /** Rows that the old generation did not have yet. */
  readonly missing: number;
  /** Rows that had to be caught up before they could be compared, on either side. */
  readonly lagged: number;
  readonly differing: number;
  /** Rows that only the old generation has. */
  readonly gone: number;
  /**
   * Streams that are not as they were journaled, or that the projection fails at; the others are made all the
   * same.
   */
  readonly unreadable: number;
}

const none: Counts = {
  schools: 0,
  switched: 0,
  kept: 0,
  busy: 0,
  empty: 0,
  rows: 0,
  missing: 0,
  lagged: 0,
  differing: 0,
  gone: 0,
  unreadable: 0,
};

/** The operation's counts with some more. */
export const counted = ({ counts }: Operation, more: Partial<Counts>): Operation['counts'] => {
  const sum: Record<string, number> = { ...none, ...counts };
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** Why a rebuild is not done although it came to its end; null when it is. */
export const shortfallIn = ({ counts }: Operation): string | null => {
  if ((counts['kept'] ?? 0) > 0) return 'rows-differ';
  if ((counts['busy'] ?? 0) > 0) return 'another-rebuild';
  return counts['switched'] === undefined || counts['switched'] === 0 ? 'nothing-recorded' : null;
};

import type { Kept } from './kept.ts';
import type { Lag } from './lag-in.ts';

/** How far a list is behind, in all schools. */
export interface ListHealth {
  readonly model: string;
  /** Events that it does not show yet. */
  readonly events: number;
  /** When the oldest of them was recorded; null where there is none. */
  readonly since: string | null;
  /** Schools in which it is behind. */
  readonly schools: readonly string[];
  readonly impact: string;
}

/** Every list, and due dates, also those that are not behind. */
export const listHealth = (kept: readonly Kept[], lags: readonly Lag[]): readonly ListHealth[] =>
  kept.map(({ model, impact }) => {
    const own = lags.filter((lag) => lag.model === model);
    return {
      model,
      events: own.reduce((sum, { events }) => sum + events, 0),
      since: own.map(({ since }) => since).toSorted()[0] ?? null,
      schools: own.map(({ school }) => school).toSorted(),
      impact,
    };
  });

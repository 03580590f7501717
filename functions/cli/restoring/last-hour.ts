const HOUR_MS = 3_600_000;

/** Positions that were journaled within the last hour of a journal. */
export interface LastHour {
  /** Is shown each position, in order. */
  readonly visit: (position: number, at: string) => void;
  readonly positions: () => readonly number[];
}

/** A relay that lived handed on within the hour what it had journaled; of what is younger nobody knows. */
export const followLastHour = (): LastHour => {
  const young: { readonly position: number; readonly at: string }[] = [];
  return {
    visit: (position, at) => {
      const since = new Date(Date.parse(at) - HOUR_MS).toISOString();
      young.push({ position, at });
      while ((young[0]?.at ?? since) < since) young.shift();
    },
    positions: () => young.map(({ position }) => position),
  };
};

import type { Json } from '../../events/catalogue/define-events.ts';

/** What the parts of the stack hand on to each other: requests, records, events. */
export interface Activity {
  readonly note: (event: Json) => void;
  /** Counts what is noted from now on and concerns the asker. */
  readonly watch: (concerns: Concerns) => Watch;
}
export type Concerns = (event: Json) => boolean;
export interface Watch {
  readonly seen: () => number;
  readonly end: () => void;
}

export function newActivity(): Activity {
  const watching = new Set<(event: Json) => void>();
  return {
    note: (event) => {
      for (const hear of watching) hear(event);
    },
    watch: (concerns) => {
      let seen = 0;
      const hear = (event: Json) => {
        if (concerns(event)) seen += 1;
      };
      watching.add(hear);
      return { seen: () => seen, end: () => void watching.delete(hear) };
    },
  };
}

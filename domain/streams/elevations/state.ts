import type { lentRoles } from '../../../events/catalogue/elevations.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** A role that somebody asked for; its reasons stand in the events. */
export interface Elevation {
  /** Number of the event that asked for it. */
  readonly by: number;
  readonly role: (typeof lentRoles)[number];
  readonly hours: number;
  readonly requestedAt: string;
  readonly isRefused: boolean;
  /** Null: nobody has lent it. */
  readonly grantedAt: string | null;
  /** Until when it is lent, or when it was given back; null: nobody has lent it. */
  readonly until: string | null;
  readonly isReviewed: boolean;
}

/** What was said of a loan, by whoever it is lent to or by a second person: the text stands in the event. */
export interface Said {
  /** Number of the event. */
  readonly by: number;
  readonly ofHolder: boolean;
  /** Number of the event that says what it should have been; null: none does. */
  readonly correctedBy: number | null;
}

export interface ElevationState extends Counted {
  readonly said: readonly Said[];
  readonly elevations: readonly Elevation[];
}

export const initialState: ElevationState = { events: 0, said: [], elevations: [] };

import type { PersonState, peopleStream } from '../../streams/people/stream.ts';
import type { Extent, RosterCapacity, RosterPerson } from './roster.ts';

export type PersonCommand = Parameters<typeof peopleStream.decider.decide>[0];
export type KnownState = Exclude<PersonState, { readonly status: 'unregistered' }>;

/** Somebody on record, with what is sealed there opened. */
export interface OnRecord {
  readonly state: KnownState;
  /** Null: erased. */
  readonly name: string | null;
  readonly dateOfBirth: string | null;
  /** By capacity. */
  readonly emails: Readonly<Record<string, string>>;
}

/** An id of the outside system, and the HMAC that is kept of it. */
export interface OutsideId {
  readonly id: string;
  readonly mark: string;
}

/** What a file says of one person on record: of all its rows that are this person. */
export interface Entry extends Omit<RosterPerson, 'id' | 'links'> {
  readonly ids: readonly OutsideId[];
}

/** What holds for a whole import. */
export interface PlanRules {
  /** The outside system, as the school calls it. */
  readonly source: string;
  /** Day on which what the file says holds. */
  readonly on: string;
  readonly today: string;
  readonly extent: Extent;
  readonly covers: readonly RosterCapacity[];
}

export const laterOf = (a: string, b: string): string => (a > b ? a : b);

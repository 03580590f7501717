import type { Place, RosterCapacity, RosterLinkKind } from './roster.ts';

/**
 * Rows of a file in the words of no format: all formats are brought to these, and people are made of them in
 * one place.
 */
export interface RawUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** As `YYYY-MM-DD`; empty: not said. */
  readonly dateOfBirth: string;
  readonly isGone: boolean;
  /** Year group where the row of the person has it; empty: not said. */
  readonly year: string;
  readonly personId: string;
  readonly at: Place;
}

export interface RawRole {
  readonly user: string;
  readonly capacity: RosterCapacity;
  /** `YYYY-MM-DD` or empty. */
  readonly from: string;
  readonly until: string;
  readonly isEnded: boolean;
  /** As the file has it; of a pupil. */
  readonly year: string;
  /** For this capacity alone; empty: that of the user. */
  readonly email: string;
  readonly at: Place;
}

export interface RawClassRow {
  readonly user: string;
  /** Id of the class on record. */
  readonly class: string;
  readonly isPupil: boolean;
  /** Whether it is the class that a pupil belongs to, not a lesson. */
  readonly isHome: boolean;
  readonly isEnded: boolean;
}

export interface RawLink {
  readonly child: string;
  readonly parent: string;
  readonly kind: RosterLinkKind;
  readonly at: Place;
}

export interface Raw {
  readonly users: readonly RawUser[];
  readonly roles: readonly RawRole[];
  readonly classes: readonly RawClassRow[] | null;
  readonly links: readonly RawLink[] | null;
}

/** What a file is read for. */
export interface ReadFor {
  readonly school: { readonly name: string; readonly yearGroups: readonly string[] };
  /** Id of the school in the file, where its name does not say which it is. */
  readonly org: string | null;
  /** Day on which what the file says holds: who is missing is gone from this day on. */
  readonly on: string;
  readonly today: string;
  /** Whether days such as 03/09/2026 are said to have the day first. */
  readonly isDayFirst: boolean;
}

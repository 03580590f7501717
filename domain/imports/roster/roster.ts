import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { ParentKind } from '../../kernel/person.ts';

/** What a roster can say that somebody is to a school. Visitors come for a day and stand in no roster. */
export const rosterCapacities = [
  'staff',
  'contractor',
  'agency',
  'governor',
  'volunteer',
  'parent',
  'pupil',
] as const;
export type RosterCapacity = (typeof rosterCapacities)[number];

/** Somebody is one thing to the school, by the roster. */
export interface Membership {
  readonly capacity: RosterCapacity;
  /** First day, null where the file says none. */
  readonly from: string | null;
  /** Where the person is reached in this capacity and in no other; null where the file says none. */
  readonly email: string | null;
}

/** `guardian` is what many systems call whom others call a parent or a carer: it agrees with both. */
export type RosterLinkKind = ParentKind | 'guardian';

/** Somebody who is a parent, carer or contact of a pupil. */
export interface RosterLink {
  /** Id in the outside system. */
  readonly parent: string;
  readonly kind: RosterLinkKind;
}

/** Where something stands in the file: of a person the row that names them. */
export interface Place {
  readonly file: string;
  /** Line of the file as a spreadsheet numbers it: the header is 1. */
  readonly row: number;
}

/** One person of a file. A field that is null or undefined was not said, and what is on record stays. */
export interface RosterPerson {
  /** Id in the outside system; never written anywhere but as an HMAC. */
  readonly id: string;
  readonly name: string;
  readonly dateOfBirth: string | null;
  readonly memberships: readonly Membership[];
  /** What the file says that the person is no more: only files of changes do. */
  readonly ended: readonly RosterCapacity[];
  /** Whether the file says that the person is gone. */
  readonly isGone: boolean;
  readonly yearGroup: YearGroup | null;
  /** Class of a pupil. */
  readonly class: string | null;
  /** Classes that somebody works with; null: the file says nothing of classes. */
  readonly classes: { readonly in: readonly string[]; readonly out: readonly string[] } | null;
  /** Parents, carers and contacts of a pupil; null: the file says nothing of them. */
  readonly links: readonly RosterLink[] | null;
  /** Id on record, where the office states it. */
  readonly personId: string | null;
  readonly at: Place;
}

/** `bulk` has everybody, so that who is missing is gone; `delta` has what changed, and says who is gone. */
export type Extent = 'bulk' | 'delta';

/** What a file says of one school. */
export interface Roster {
  readonly extent: Extent;
  /** Sorted by id, whatever the order of the rows. */
  readonly people: readonly RosterPerson[];
  /**
   * Ids of people who stand in the file with a flaw: nothing is done about them, and they are not missing.
   */
  readonly flawed: readonly string[];
  /** What the file has anybody as: of another capacity it says nothing, and nobody is missing in it. */
  readonly covers: readonly RosterCapacity[];
}

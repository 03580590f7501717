import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { Capacity } from '../../../events/catalogue/words.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { ParentKind } from '../../kernel/person.ts';
import type { Dated, RoleBook } from '../../kernel/role-book.ts';
import type { YearRecord } from '../../kernel/school-years.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** Where somebody is reached in one capacity. */
export interface Address {
  readonly capacity: Capacity;
  readonly email: Sealed;
  /** Number of the event that says so. */
  readonly by: number;
}

export interface LinkedParent extends Dated {
  readonly parent: string;
  readonly kind: ParentKind;
  readonly mayBeTold: boolean;
  /** Whether it ended because the parent is one of the school no more: its day moves with that. */
  readonly endsWithParent: boolean;
}

/** Under which id another system has somebody. */
export interface OutsideId {
  /** The other system, as the school calls it. */
  readonly source: string;
  readonly mark: string;
}

/**
 * A role that a school is never without, whose holder leaves without anybody named who takes over (ORG-02).
 */
export interface Unfilled {
  readonly role: string;
  /** First day without. */
  readonly from: string;
  readonly by: number;
}

export type KnownPerson = {
  readonly status: 'registered';
  /** How the person joined, the last time: the capacity that comes with it. */
  readonly kind: Capacity;
  readonly name: Sealed;
  readonly dateOfBirth: Sealed | null;
  /** One a capacity: what is for staff never goes to the address of the parent. */
  readonly addresses: readonly Address[];
  /** The supplier that somebody works for. */
  readonly supplier: string | null;
  /** Numbers of the events that name, date of birth and supplier stand by. */
  readonly statedBy: { readonly name: number; readonly dateOfBirth: number; readonly supplier: number };
  /** Numbers of the events by which the person joined; the other roles were assigned. */
  readonly joinedBy: readonly number[];
  /** By joining and by assignment, each with its first and last day, in the order of recording. */
  readonly roles: readonly HeldRole[];
  /** What the roles follow from. */
  readonly book: RoleBook;
  /** Of a pupil, in the order of recording. */
  readonly years: readonly YearRecord[];
  /** Parents, carers and contacts of a pupil, in the order of recording. */
  readonly parents: readonly LinkedParent[];
  /** Classes that somebody works with. */
  readonly classes: readonly (Dated & { readonly class: string })[];
  readonly lineManagers: readonly (Dated & { readonly manager: string })[];
  /** Hashes of the linked log-ins (HMACs, see the event); each ends with the day of leaving. */
  readonly logIns: readonly (Dated & { readonly mark: string })[];
  /** Ids that other systems have for the person: hashes (HMACs, see the event). */
  readonly outsideIds: readonly OutsideId[];
  /** First day on which the person belongs to the school no more, null while none is recorded. */
  readonly leftOn: string | null;
  readonly unfilled: readonly Unfilled[];
} & Counted;

export type PersonState = ({ readonly status: 'unregistered' } & Counted) | KnownPerson;

export const initialState: PersonState = { status: 'unregistered', events: 0 };

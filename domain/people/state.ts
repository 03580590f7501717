import type { Sealed } from '../../events/catalogue/define-events.ts';
import type { YearGroup } from '../../events/catalogue/words.ts';
import type { Counted } from '../kernel/folding.ts';
import type { HeldRole } from '../kernel/held-roles.ts';

export type KnownPerson = {
  readonly status: 'registered' | 'left';
  /** How the person joined, the last time: the role that comes with it. */
  readonly kind: string;
  readonly name: Sealed;
  readonly email: Sealed | null;
  readonly dateOfBirth: Sealed | null;
  readonly yearGroup: YearGroup | null;
  /** Number of the event that name, address, date of birth and year group stand by. */
  readonly statedBy: number;
  /** By joining and by assignment, in the order of recording. */
  readonly roles: readonly HeldRole[];
  /** Person ids of the pupils whose parent or carer this is. */
  readonly children: readonly string[];
  readonly hasLogIn: boolean;
} & Counted;

export type PersonState = ({ readonly status: 'unregistered' } & Counted) | KnownPerson;

export const initialState: PersonState = { status: 'unregistered', events: 0 };

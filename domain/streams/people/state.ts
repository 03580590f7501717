import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { HeldRole } from '../../kernel/held-roles.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

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
  /** Numbers of the events by which the person joined; the other roles were assigned. */
  readonly joinedBy: readonly number[];
  /** By joining and by assignment, in the order of recording. */
  readonly roles: readonly HeldRole[];
  /** Person ids of the pupils whose parent or carer this is, until the day of leaving; empty for who joins again. */
  readonly children: readonly string[];
  /** Hashes of the linked log-ins (HMACs, see the event), until the day of leaving; empty for who joins again. */
  readonly logIns: readonly string[];
  /** First day on which the person belongs to the school no more, null while none is recorded. */
  readonly leftOn: string | null;
} & Counted;

export type PersonState = ({ readonly status: 'unregistered' } & Counted) | KnownPerson;

export const initialState: PersonState = { status: 'unregistered', events: 0 };

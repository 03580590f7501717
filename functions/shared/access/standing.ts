import type { Concern } from '../../../domain/kernel/concern.ts';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Action } from '../../../domain/kernel/permission.ts';
import type { Relation } from '../../../domain/kernel/relation.ts';
import { type Caller, reachesByTrust } from './identity.ts';

/** What was looked up for a decision; what is missing was not. */
export interface LookedUp {
  /** By the record of the person whom it is about. */
  readonly person?: { readonly isOwnChild: boolean; readonly class: string | null };
  /** By the state of the record. */
  readonly concern?: Concern;
}

export interface Attempt {
  readonly stream: string;
  readonly action: Action;
  /** Whom the record or the command is about; null for nobody. */
  readonly subject: string | null;
  /** @default - nothing */
  readonly looked?: LookedUp;
}

/** A record to look at: that of the person whom it is about, or the record itself. */
export type Lookup = keyof LookedUp;

/** Whether a caller stands in a relation; or, what must be looked up to say so. */
export const standing = (relation: Relation, caller: Caller, attempt: Attempt): boolean | Lookup => {
  const { person, tenant } = caller;
  const { subject, looked = {} } = attempt;
  const { concern } = looked;
  switch (relation) {
    case 'self':
      return subject === person;
    case 'own-child':
      return isOwnChild(caller, subject, looked);
    case 'own-class':
      return isOfOwnClass(caller, subject, looked);
    case 'own-school':
      return tenant !== undefined && tenant !== TRUST_TENANT;
    case 'trust':
      return reachesByTrust(caller);
    case 'subject-is-me':
      return concern?.people.includes(person) ?? 'concern';
    case 'about-staff':
      return concern?.isAboutStaff ?? 'concern';
    case 'locked-to':
      return concern === undefined ? 'concern' : concern.lockedTo !== null && isLockedTo(caller, concern);
    case 'locked-to-others':
      return concern === undefined ? 'concern' : concern.lockedTo !== null && !isLockedTo(caller, concern);
  }
};

type Standing = boolean | Lookup;

const isOwnChild = ({ person, children }: Caller, subject: string | null, looked: LookedUp): Standing => {
  if (subject === null || subject === person) return false;
  return children.includes(subject) || (looked.person?.isOwnChild ?? 'person');
};

const isOfOwnClass = ({ classes = [] }: Caller, subject: string | null, looked: LookedUp): Standing => {
  if (subject === null || classes.length === 0) return false;
  if (looked.person === undefined) return 'person';
  return looked.person.class !== null && classes.includes(looked.person.class);
};

const isLockedTo = ({ person, roles }: Caller, { lockedTo }: Concern): boolean =>
  lockedTo !== null &&
  (lockedTo.people.includes(person) || lockedTo.roles.some((role) => roles.includes(role)));

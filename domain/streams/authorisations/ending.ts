import type { AuthorisationEnd } from '../../../events/catalogue/authorisation-forms.ts';
import type { AuthorisationEvent } from '../../../events/catalogue/authorisations.ts';
import { lastDayHeld } from '../../kernel/days-held.ts';
import { accept } from '../../kernel/decider.ts';
import { expiryDues, type NumberedDecision } from '../../kernel/decision-chain.ts';
import type { Due } from '../../kernel/due.ts';
import { earlierEnd } from '../../kernel/held-roles.ts';
import type { PersonView } from '../../kernel/person.ts';
import { isStaffRole } from '../../kernel/working.ts';
import type { AuthorisationContext, AuthorisationDecision } from './decision.ts';
import { isTraineeRole } from './person.ts';
import type { AuthorisationState } from './state.ts';

type Person = Pick<PersonView, 'roles'>;

/** The last day of the work, or of the placement, that something rests on (PUB-07, NET-07, ORG-06). */
const lastDayOf =
  (isOne: (role: string) => boolean, { roles }: Person) =>
  ({ from }: NumberedDecision): string | null =>
    lastDayHeld(roles, isOne, from);

/** What ends, with which last day. */
export const authorisationDues = (
  state: AuthorisationState,
  person: Person,
  streamId: string,
): readonly Due[] => [
  ...expiryDues(state.social, streamId, lastDayOf(isStaffRole, person)),
  ...expiryDues(state.trainee, streamId, lastDayOf(isTraineeRole, person)),
];

/** Why something that nobody took back is over on a day; null: it is not. */
const endOf = (
  one: NumberedDecision,
  lastDay: string | null,
  today: string,
): Exclude<AuthorisationEnd, 'decided'> | null => {
  const last = one.endedOn === null ? earlierEnd(one.until, lastDay) : null;
  if (last === null || today <= last) return null;
  return last === one.until ? 'period-over' : 'capacity-over';
};

/**
 * Whatever is over ends, all at once. It follows from what the person is today, so it may be asked for at any
 * time, twice, late or for nothing.
 */
export const endWithCapacity = (
  state: AuthorisationState,
  { streamId: person, today, facts }: AuthorisationContext,
): AuthorisationDecision => {
  if (facts.person === undefined) return accept();
  const ofWork = lastDayOf(isStaffRole, facts.person);
  const ofPlacement = lastDayOf(isTraineeRole, facts.person);
  const social = state.social.flatMap((one): readonly AuthorisationEvent[] => {
    const because = endOf(one, ofWork(one), today);
    const data = { person, authorisation: one.by, account: one.account };
    return because === null ? [] : [{ type: 'SocialAccountAccessRevoked', data: { ...data, because } }];
  });
  const trainee = state.trainee.flatMap((one): readonly AuthorisationEvent[] => {
    const because = endOf(one, ofPlacement(one), today);
    return because === null
      ? []
      : [{ type: 'TraineeDeviceUseEnded', data: { person, authorisation: one.by, because } }];
  });
  return accept(...social, ...trainee);
};

import type { Audience } from '../../../events/catalogue/words.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import type { AccessContext } from './decision.ts';
import { type AccessRejection, rejections } from './rejections.ts';

/** Whether the newest signature was given after all visits that were over before a day. */
const isSignedForVisit = ({ facts: { person, agreement } }: AccessContext, day: string): boolean => {
  const { signedOn = null } = agreement;
  const earlier = person.roles.filter(
    ({ role, until }) => role === 'visitor' && until !== null && until < day,
  );
  return signedOn !== null && earlier.every(({ until }) => until !== null && until < signedOn);
};

/**
 * Why a visitor is given nothing from a day on: nobody has made them aware of the policy for that visit
 * (POL-11), or, where the school asks for a signature at each visit, they signed at an earlier one (AGR-04).
 */
export const visitorProblem = (
  audience: Audience,
  day: string,
  context: AccessContext,
): AccessRejection | null => {
  const { settings, facts } = context;
  if (audience !== 'visitor') return null;
  const isAware = facts.awareness?.visits.some((visit) => isHeldOn(visit, day)) === true;
  if (settings.visitorNotice !== null && !isAware) return rejections.visitorNotAware;
  const isAsked = settings.visitorAgreement === 'per-visit';
  return isAsked && !isSignedForVisit(context, day) ? rejections.agreementOfEarlierVisit : null;
};

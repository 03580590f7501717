import { decidingParentsOn, type PersonView } from '../../kernel/person.ts';
import type { DeviceContext } from './decision.ts';
import { parentsOf } from './facts.ts';
import { isChildOf, isKnown, isParentOn, isPupilOn } from './people.ts';
import { type DeviceRejection, rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

/** A parent of the school borrows for an own child at the school, on an own signature (DEV-02, AGR-08). */
export const borrowerRefusal = (borrowerId: string, context: DeviceContext): DeviceRejection | null => {
  const { facts, today } = context;
  const { borrower, pupil, borrowerAgreement, parentTemplate } = facts;
  if (!isKnown(borrower) || !isKnown(pupil)) return rejections.personNotRegistered;
  if (!isParentOn(borrower, today)) return rejections.borrowerNotParent;
  if (!isPupilOn(pupil, today) || !isChildOf(pupil, borrowerId, today)) return rejections.pupilNotOwnChild;
  if (borrowerAgreement?.status !== 'signed') return rejections.agreementRequired;
  const current = parentTemplate?.current ?? null;
  if (current === null || current.version !== borrowerAgreement.templateVersion)
    return rejections.agreementNotCurrent;
  return haveAllSigned(pupil, current.version, context) ? null : rejections.allParentsRequired;
};

/**
 * Where the school asks for it, each parent who decides for the pupil today has signed the version in force
 * (AGR-08).
 */
const haveAllSigned = (
  pupil: PersonView,
  version: number,
  { settings, facts: { parentAgreements = [] }, today }: DeviceContext,
): boolean => {
  if (settings.loanSignatures === null) return true;
  const deciding = decidingParentsOn(pupil, today).map(({ parent }) => parent);
  return parentsOf(pupil).every((parent, at) => {
    const held = parentAgreements[at];
    return !deciding.includes(parent) || (held?.status === 'signed' && held.templateVersion === version);
  });
};

/**
 * All that the school asks for is on the device (DEV-02); a school without a list has said nothing that could
 * be.
 */
export const safeguardsRefusal = (
  { safeguards }: RegisteredDevice,
  { settings: { loanSafeguards } }: DeviceContext,
): DeviceRejection | null =>
  loanSafeguards !== null &&
  loanSafeguards.length > 0 &&
  loanSafeguards.every((one) => safeguards.includes(one))
    ? null
    : rejections.safeguardsRequired;

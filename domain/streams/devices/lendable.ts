import type { DeviceContext } from './decision.ts';
import { isChildOf, isKnown, isParentOn, isPupilOn } from './people.ts';
import { type DeviceRejection, rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

/** A parent of the school borrows for an own child at the school, on an own signature (DEV-02, AGR-08). */
export const borrowerRefusal = (
  borrowerId: string,
  { facts, today }: DeviceContext,
): DeviceRejection | null => {
  const { borrower, pupil, borrowerAgreement, parentTemplate } = facts;
  if (!isKnown(borrower) || !isKnown(pupil)) return rejections.personNotRegistered;
  if (!isParentOn(borrower, today)) return rejections.borrowerNotParent;
  if (!isPupilOn(pupil, today) || !isChildOf(pupil, borrowerId, today)) return rejections.pupilNotOwnChild;
  if (borrowerAgreement?.status !== 'signed') return rejections.agreementRequired;
  const current = parentTemplate?.current ?? null;
  return current !== null && current.version === borrowerAgreement.templateVersion
    ? null
    : rejections.agreementNotCurrent;
};

/** All that the school asks for is on the device (DEV-02); a school without a list has said nothing that could be. */
export const safeguardsRefusal = (
  { safeguards }: RegisteredDevice,
  { settings: { loanSafeguards } }: DeviceContext,
): DeviceRejection | null =>
  loanSafeguards !== null &&
  loanSafeguards.length > 0 &&
  loanSafeguards.every((one) => safeguards.includes(one))
    ? null
    : rejections.safeguardsRequired;

import { accept, refuse } from '../../kernel/decider.ts';
import { overlaps } from '../../kernel/held-roles.ts';
import type { Command, Registered, SchoolDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { Appointment } from './state.ts';

/** Whether an organisation would hold a role while another does: exactly one does at a time (ORG-03). */
export const isHeldTwice = (
  one: Pick<Appointment, 'role' | 'from' | 'until'>,
  others: readonly Appointment[],
): boolean => others.some((other) => other.role === one.role && overlaps(other, one.from, one.until));

/** From a day to a last day that is not before it, where one is known. */
export const isInOrder = (from: string, until: string | null): boolean => until === null || from <= until;

export const appointSupplier = (
  { supplier, name, role, agreement, from, until }: Command<'AppointSupplier'>,
  { suppliers }: Registered,
): SchoolDecision => {
  const isKnown = suppliers.some(
    (one) => one.supplier === supplier && one.role === role && one.from === from && one.until === until,
  );
  if (isKnown) return accept();
  if (!isInOrder(from, until)) return refuse(rejections.daysNotInOrder);
  if (isHeldTwice({ role, from, until }, suppliers)) return refuse(rejections.supplierStillAppointed);
  return accept({ type: 'SupplierAppointed', data: { supplier, name, role, agreement, from, until } });
};

export const endSupplierAgreement = (
  { appointment, lastDay }: Command<'EndSupplierAgreement'>,
  { suppliers }: Registered,
): SchoolDecision => {
  const known = suppliers.find(({ number }) => number === appointment);
  if (known === undefined) return refuse(rejections.appointmentUnknown);
  if (known.until === lastDay) return accept();
  if (known.until !== null && known.until < lastDay) return refuse(rejections.appointmentOver);
  return accept({ type: 'SupplierAgreementEnded', data: { appointment, lastDay } });
};

/** Day and body are always there: without them it is no certification (ORG-05). */
export const recordCertification = (
  { certification, body, on, expiresOn }: Command<'RecordCertification'>,
  { certifications }: Registered,
): SchoolDecision => {
  const isKnown = certifications.some((one) => one.certification === certification && one.on === on);
  return isKnown
    ? accept()
    : accept({ type: 'CertificationRecorded', data: { certification, body, on, expiresOn } });
};

import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { staffAgreementId } from './facts.ts';
import { rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

/**
 * A work device is used outside the school by its holder, on the terms that the holder signed (DEV-04). Said
 * again with other days, the newest counts.
 */
export const takeOffSite = (
  { person, from: stated, until, isPasswordProtected }: Command<'TakeOffSite'>,
  state: RegisteredDevice,
  { facts: { staffAgreement }, today }: DeviceContext,
): DeviceDecision => {
  if (state.status !== 'allocated') return refuse(rejections.deviceNotAllocated);
  if (state.allocation.person !== person) return refuse(rejections.offSiteOfHolder);
  if (staffAgreement?.status !== 'signed') return refuse(rejections.offSiteAgreementRequired);
  if (!isPasswordProtected) return refuse(rejections.offSiteUnprotected);
  const from = stated ?? today;
  const { offSite } = state;
  if (offSite?.person === person && offSite.from === from && offSite.until === until) return accept();
  const agreement = staffAgreementId(person);
  return accept({ type: 'WorkDeviceTakenOffSite', data: { person, from, until, agreement } });
};

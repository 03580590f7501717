import { accept, refuse } from '../../kernel/decider.ts';
import { isExpectedFrom } from '../../kernel/person.ts';
import type { Command, OwnDeviceContext, OwnDeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { OwnDeviceState } from './state.ts';

const belongs = ({ facts: { owner }, today }: OwnDeviceContext): boolean =>
  owner !== undefined && isExpectedFrom(owner, today);

/** What it is and whose: nothing is allowed by that (NET-03, NET-05). */
export const registerDevice = (
  { owner, kind }: Command<'RegisterOwnDevice'>,
  { device }: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  if (!belongs(context)) return refuse(rejections.ownerNotRegistered);
  if (device === null) return accept({ type: 'OwnDeviceRegistered', data: { owner, kind } });
  const isSame = device.owner === owner && device.kind === kind;
  return isSame ? accept() : refuse(rejections.alreadyRegistered);
};

/** A stick that is not encrypted is registered for nothing of the school's (NET-06). */
export const registerMedia = (
  { owner, encrypted, forSchoolData }: Command<'RegisterRemovableMedia'>,
  { device }: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  if (!belongs(context)) return refuse(rejections.ownerNotRegistered);
  if (forSchoolData && !encrypted) return refuse(rejections.encryptionRequired);
  if (device === null)
    return accept({ type: 'RemovableMediaRegistered', data: { owner, encrypted, forSchoolData } });
  const isSame =
    device.owner === owner && device.encrypted === encrypted && device.forSchoolData === forSchoolData;
  return isSame ? accept() : refuse(rejections.alreadyRegistered);
};

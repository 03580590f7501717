import {
  type Described,
  type DeviceKind,
  describedBy,
  type IntendedUser,
} from '../../../events/catalogue/device-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, DeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { DeviceState, RegisteredDevice } from './state.ts';

export const register = (command: Command<'RegisterDevice'>, state: DeviceState): DeviceDecision => {
  const { label = null, supportsUpdates = null } = command;
  const device = { ...descriptionOf(command.kind, command.intendedFor), label, supportsUpdates };
  if (state.status === 'unregistered') return accept({ type: 'DeviceRegistered', data: device });
  return isSame(device, registrationIn(state)) ? accept() : refuse(rejections.deviceAlreadyRegistered);
};

const registrationIn = ({ form, intendedFor, label, supportsUpdates }: RegisteredDevice) => ({
  form,
  intendedFor,
  label,
  supportsUpdates,
});

/** A user that is stated goes before the one whom the kind names. */
const descriptionOf = (kind: DeviceKind, stated: IntendedUser | null | undefined): Described => {
  const { form, intendedFor } = describedBy(kind);
  return { form, intendedFor: stated === undefined ? intendedFor : stated };
};

export const installSafeguards = (command: Command<'InstallSafeguards'>): DeviceDecision =>
  accept({ type: 'DeviceSafeguardsInstalled', data: { safeguards: [...new Set(command.safeguards)] } });

export const correct = (command: Command<'CorrectDevice'>, state: RegisteredDevice): DeviceDecision => {
  const { corrects, changes, reason } = command;
  const { returnDue, ...ofRegistration } = changes;
  const lent = state.status === 'on-loan' ? state.loan : null;
  const isOfRegistration = corrects === state.registeredBy && returnDue === undefined;
  const isOfLoan = corrects === lent?.lentBy && Object.keys(ofRegistration).length === 0;
  if (!isOfRegistration && !isOfLoan) return refuse(rejections.correctionNotPossible);
  if (isReversed(lent?.lentOn, returnDue)) return refuse(rejections.returnDueBeforeLoan);
  return accept({ type: 'DeviceCorrected', data: { corrects, changes: asRecorded(changes), reason } });
};

/** A kind is recorded as the form and the user that it says. */
const asRecorded = ({ kind, ...changes }: Command<'CorrectDevice'>['changes']) =>
  kind === undefined ? changes : { ...changes, ...descriptionOf(kind, changes.intendedFor) };

const isReversed = (lentOn: string | undefined, returnDue: string | null | undefined): boolean =>
  typeof lentOn === 'string' && typeof returnDue === 'string' && returnDue < lentOn;

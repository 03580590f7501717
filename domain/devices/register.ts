import { accept, refuse } from '../kernel/decider.ts';
import type { Command, Decided } from './decision.ts';
import { rejections } from './rejections.ts';
import type { DeviceState, RegisteredDevice } from './state.ts';

export const register = (command: Command<'RegisterDevice'>, state: DeviceState): Decided => {
  const { kind, label = null } = command;
  if (state.status === 'unregistered') return accept({ type: 'DeviceRegistered', data: { kind, label } });
  return state.kind === kind && state.label === label ? accept() : refuse(rejections.deviceAlreadyRegistered);
};

export const installSafeguards = (command: Command<'InstallSafeguards'>): Decided =>
  accept({ type: 'DeviceSafeguardsInstalled', data: { safeguards: [...new Set(command.safeguards)] } });

export const correct = ({ corrects, changes, reason }: Command<'CorrectDevice'>, state: RegisteredDevice): Decided => {
  const lent = state.status === 'on-loan' ? state.loan : null;
  const isOfRegistration = corrects === state.registeredBy && changes.returnDue === undefined;
  const isOfLoan = corrects === lent?.lentBy && changes.kind === undefined && changes.label === undefined;
  if (!isOfRegistration && !isOfLoan) return refuse(rejections.correctionNotPossible);
  if (isReversed(lent?.lentOn, changes.returnDue)) return refuse(rejections.returnDueBeforeLoan);
  return accept({ type: 'DeviceCorrected', data: { corrects, changes, reason } });
};

const isReversed = (lentOn: string | undefined, returnDue: string | null | undefined): boolean =>
  typeof lentOn === 'string' && typeof returnDue === 'string' && returnDue < lentOn;

import { catalogue } from '../../../events/catalogue/index.ts';
import type { MachineClientEvent } from '../../../events/catalogue/machine-clients.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { plusDays } from '../../kernel/day.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { MachineClientCommand } from './commands.ts';
import { machineClientDues } from './ending.ts';
import { type MachineClientRejection, rejections } from './rejections.ts';
import type { MachineClientState } from './state.ts';

type Command<T extends MachineClientCommand['type']> = OfType<MachineClientCommand, T>;
type MachineClientDecision = Decision<MachineClientEvent, MachineClientRejection>;
type MachineClientContext = Context<null, NoFacts>;

/** A year, and the day that a leap year has more. */
const LONGEST_DAYS = 366;

const known = new Set(catalogue.flatMap(({ entries }) => Object.keys(entries)));

const register = (
  command: Command<'RegisterMachineClient'>,
  { today }: MachineClientContext,
): MachineClientDecision => {
  if (!command.types.every((type) => known.has(type))) return refuse(rejections.unknownEventType);
  if (command.until > plusDays(today, LONGEST_DAYS)) return refuse(rejections.termTooLong);
  return accept({ type: 'MachineClientRegistered', data: bodyOf(command) });
};

const revoke = (
  command: Command<'RevokeMachineClient'>,
  { events, registration }: MachineClientState,
): MachineClientDecision => {
  if (events === 0) return refuse(rejections.notRegistered);
  return registration === null ? accept() : accept({ type: 'MachineClientRevoked', data: bodyOf(command) });
};

/** Once; a service that was revoked, or has another last day by now, is passed over. */
const recordExpired = (
  { cycle }: Command<'RecordMachineClientExpired'>,
  state: MachineClientState,
  { now }: MachineClientContext,
): MachineClientDecision =>
  fallenDue(machineClientDues(state), cycle, now) === null
    ? accept()
    : accept({ type: 'MachineClientExpired', data: { lastDay: cycle } });

const correct = (
  command: Command<'CorrectMachineClient'>,
  { said }: MachineClientState,
): MachineClientDecision =>
  said.some(({ by }) => by === command.corrects)
    ? accept({ type: 'MachineClientCorrected', data: bodyOf(command) })
    : refuse(rejections.correctionNotPossible);

export const decide = (
  command: MachineClientCommand,
  state: MachineClientState,
  context: MachineClientContext,
): MachineClientDecision => {
  switch (command.type) {
    case 'RegisterMachineClient':
      return register(command, context);
    case 'RevokeMachineClient':
      return revoke(command, state);
    case 'RecordMachineClientExpired':
      return recordExpired(command, state, context);
    case 'CorrectMachineClient':
      return correct(command, state);
  }
};

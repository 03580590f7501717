import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { DisposalCommand } from './commands.ts';
import {
  type Command,
  concernIn,
  type DisposalContext,
  type DisposalDecision,
  type Known,
} from './decision.ts';
import { confirm, decline, propose, recordEnd } from './dispose.ts';
import { begin, recordErasure } from './erase.ts';
import { extend, flag, follow, place, release } from './keep.ts';
import { personRefusal } from './period.ts';
import { rejections } from './rejections.ts';
import type { DisposalState } from './state.ts';

const correct = (
  command: Command<'CorrectDisposal'>,
  { said }: DisposalState,
  context: DisposalContext,
  known: Known,
): DisposalDecision => {
  const refusal = personRefusal(known, context);
  if (refusal !== null) return refuse(refusal);
  if (!said.includes(command.corrects)) return refuse(rejections.correctionNotPossible);
  return accept({ type: 'DisposalCorrected', data: { ...bodyOf(command), concern: concernIn(known) } });
};

const knownIn = ({ facts: { record } }: DisposalContext): Known | null => {
  if (record === undefined) return null;
  const { retained, lastEntryOn } = record;
  return retained === null || lastEntryOn === null ? null : { ...record, retained, lastEntryOn };
};

/** A process asks of whatever an open record names; what nobody has recorded is nothing to hold. */
const ofProcess = (type: DisposalCommand['type']): boolean =>
  type === 'FollowRecord' || type === 'RecordRetentionPeriodEnded';

export const decide = (
  command: DisposalCommand,
  state: DisposalState,
  context: DisposalContext,
): DisposalDecision => {
  const known = knownIn(context);
  if (command.type === 'RecordErasure') return recordErasure(command, state, context);
  if (command.type === 'BeginErasure') return begin(command, state, context, known);
  if (known === null) return ofProcess(command.type) ? accept() : refuse(rejections.recordUnknown);
  switch (command.type) {
    case 'RecordRetentionPeriodEnded':
      return recordEnd(command, state, context, known);
    case 'FlagRetention':
      return flag(command, state, context, known);
    case 'ExtendRetention':
      return extend(command, state, context, known);
    case 'PlaceLegalHold':
      return place(command, state, context, known);
    case 'ReleaseLegalHold':
      return release(command, state, context, known);
    case 'FollowRecord':
      return follow(command, state, context, known);
    case 'ProposeDisposal':
      return propose(command, state, context, known);
    case 'DeclineDisposal':
      return decline(command, state, context, known);
    case 'ConfirmDisposal':
      return confirm(command, state, context, known);
    case 'CorrectDisposal':
      return correct(command, state, context, known);
  }
};

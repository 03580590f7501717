import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, StaffMatterContext, StaffMatterDecision } from './decision.ts';
import { holderOf } from './holder.ts';
import { rejections, type StaffMatterRejection } from './rejections.ts';
import type { StaffMatterState } from './state.ts';

const refusalOf = (
  { person, from, until, words }: Command<'AuthoriseEmailMonitoring'>,
  state: StaffMatterState,
  { facts, settings, actor }: StaffMatterContext,
): StaffMatterRejection | null => {
  if (settings.emailMonitoring !== true) return rejections.monitoringNotInUse;
  if (state.status !== 'none') return rejections.alreadyRecorded;
  if ((facts.person?.kind ?? null) === null) return rejections.personNotKnown;
  if (person === actor.person) return rejections.ownMail;
  if (words === '') return rejections.reasonRequired;
  return until < from ? rejections.periodMismatch : null;
};

/** Nobody's mail is read without a reason, and a decision of somebody who is named (EML-08). */
export const authoriseMonitoring = (
  command: Command<'AuthoriseEmailMonitoring'>,
  state: StaffMatterState,
  context: StaffMatterContext,
): StaffMatterDecision => {
  const refusal = refusalOf(command, state, context);
  if (refusal !== null) return refuse(refusal);
  const { person, from, until, words } = command;
  const decided = { decidedBy: context.actor.person, heldBy: holderOf(from, context) };
  return accept({ type: 'EmailMonitoringAuthorised', data: { person, from, until, ...decided, words } });
};

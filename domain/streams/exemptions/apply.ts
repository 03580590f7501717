import { accept, refuse } from '../../kernel/decider.ts';
import { liesAhead, stepProblem } from '../../kernel/decision-chain.ts';
import { isExpectedFrom } from '../../kernel/person.ts';
import { citedEntry } from '../../kernel/reference-list.ts';
import { chain } from './chain.ts';
import type { Command, ExemptionContext, ExemptionDecision } from './decision.ts';
import { type ExemptionRejection, rejections } from './rejections.ts';
import type { ExemptionState } from './state.ts';

/** Whether an application for the same entry waits for its decision. */
const isPending = ({ applications }: ExemptionState, entry: string): boolean =>
  applications.some((one) => one.entry === entry && one.decision === null);

const problem = (
  { edition, entry, purpose, from, until }: Command<'SubmitApplication'>,
  state: ExemptionState,
  { facts, settings, today, actor }: ExemptionContext,
): ExemptionRejection | null => {
  if (settings.granted === null) return rejections.notInUse;
  if (facts.person === undefined || !isExpectedFrom(facts.person, today))
    return rejections.personNotRegistered;
  const taking = { step: 'apply' as const, taken: [], concerned: [], actor, reasons: purpose };
  const unwritten = stepProblem(chain, taking);
  if (unwritten !== null) return unwritten;
  if (citedEntry(facts.uses, { edition, entry }, today) === null) return rejections.entryUnknown;
  if (!liesAhead({ from, until }, today)) return rejections.periodNotAhead;
  return isPending(state, entry) ? rejections.applicationPending : null;
};

/** In writing, for one entry of the list, for a purpose, from a day to a day (UNA-03). */
export const submit = (
  command: Command<'SubmitApplication'>,
  state: ExemptionState,
  context: ExemptionContext,
): ExemptionDecision => {
  const refusal = problem(command, state, context);
  if (refusal !== null) return refuse(refusal);
  const { edition, entry, purpose, from, until } = command;
  const data = { person: context.streamId, edition, entry, purpose, from, until };
  return accept({ type: 'ExemptionApplicationSubmitted', data });
};

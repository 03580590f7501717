import type { CheckEvent } from '../../../events/catalogue/checks.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { CheckContext, CheckDecision, Command } from './decision.ts';
import { areKnown, oncePerDay } from './done.ts';
import { rejections } from './rejections.ts';
import { type CheckState, MOST_FINDINGS, openIn } from './state.ts';

/** None that is open is ever let go, so that there is an end to how many are. */
const hasRoom = (state: CheckState, more: number): boolean => openIn(state).length + more <= MOST_FINDINGS;

/** A whole check, and each finding as an event of its own: it stays open until it is safe (MON-02). */
export const complete = (
  { on: stated, checkedBy, findings }: Command<'CompleteSecurityCheck'>,
  state: CheckState,
  context: CheckContext,
): CheckDecision => {
  if (!areKnown(context)) return refuse(rejections.personNotKnown);
  if (!hasRoom(state, findings.length)) return refuse(rejections.tooManyOpen);
  const on = stated ?? context.today;
  const data = { on, checkedBy: checkedBy ?? context.actor.person, findings: findings.length };
  const decision = oncePerDay({ type: 'SecurityCheckCompleted', data }, state);
  if (!decision.ok || decision.events.length === 0) return decision;
  const raised = findings.map((one): CheckEvent => ({ type: 'SecurityFindingRaised', data: { ...one, on } }));
  return accept(...decision.events, ...raised);
};

export const raise = (
  { severity, words, on }: Command<'RaiseSecurityFinding'>,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision =>
  hasRoom(state, 1)
    ? accept({ type: 'SecurityFindingRaised', data: { on: on ?? today, severity, words } })
    : refuse(rejections.tooManyOpen);

export const resolve = (
  { finding, words, on }: Command<'ResolveSecurityFinding'>,
  state: CheckState,
  { today }: CheckContext,
): CheckDecision => {
  const found = state.findings.find(({ by }) => by === finding);
  if (found === undefined) return refuse(rejections.findingUnknown);
  if (found.resolved !== null) return refuse(rejections.alreadyResolved);
  return accept({ type: 'SecurityFindingResolved', data: { finding, on: on ?? today, words } });
};

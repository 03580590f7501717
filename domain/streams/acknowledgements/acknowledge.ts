import { accept, refuse } from '../../kernel/decider.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import { londonDate } from '../../kernel/london.ts';
import { isInForceOn } from '../../kernel/reference-list.ts';
import type { AcknowledgementContext, AcknowledgementDecision, Command } from './decision.ts';
import { cycleOf, expectedRoles, policyDue } from './policy-due.ts';
import { type AcknowledgementRejection, rejections } from './rejections.ts';
import type { AcknowledgementState } from './state.ts';

/** Who says so, how and on which day: logged in today, or on paper that the office enters. */
const saidBy = ({ on }: { readonly on?: string | undefined }, context: AcknowledgementContext) => {
  const { streamId: person, actor, today } = context;
  const method = actor.person === person ? ('log-in' as const) : ('paper' as const);
  return { person, on: on ?? today, method, recorder: actor.person };
};

const personRefusal = (
  { on, method }: ReturnType<typeof saidBy>,
  { facts, today }: AcknowledgementContext,
): AcknowledgementRejection | null => {
  if (method === 'log-in' && on !== today) return rejections.saidElsewhen;
  const roles = facts.person?.roles ?? [];
  const isExpected = roles.some((held) => expectedRoles.includes(held.role) && isHeldOn(held, on));
  return isExpected ? null : rejections.notExpected;
};

/** Once a person and version. A newer version makes an earlier word stale, and refuses nothing (POL-06). */
export const acknowledgePolicy = (
  command: Command<'AcknowledgePolicy'>,
  state: AcknowledgementState,
  context: AcknowledgementContext,
): AcknowledgementDecision => {
  if (context.settings.policy === null) return refuse(rejections.policyNotInUse);
  const said = saidBy(command, context);
  const refusal = personRefusal(said, context);
  if (refusal !== null) return refuse(refusal);
  const { version } = command;
  if (state.policies.some((known) => known.version === version)) return accept();
  const known = context.facts.policy?.versions.find((one) => one.version === version);
  if (known === undefined || londonDate(known.effectiveFrom) > said.on)
    return refuse(rejections.versionNotInForce);
  return accept({ type: 'PolicyAcknowledged', data: { ...said, version } });
};

export const acknowledgeDocument = (
  command: Command<'AcknowledgeDocument'>,
  state: AcknowledgementState,
  context: AcknowledgementContext,
): AcknowledgementDecision => {
  const { list, edition } = command;
  if (context.settings.documents?.includes(list) !== true) return refuse(rejections.documentNotInUse);
  const said = saidBy(command, context);
  const refusal = personRefusal(said, context);
  if (refusal !== null) return refuse(refusal);
  if (state.documents.some((known) => known.list === list && known.edition === edition)) return accept();
  const document = context.facts.document ?? { editions: [] };
  if (!isInForceOn(document, edition, said.on)) return refuse(rejections.editionNotInForce);
  const type = list.startsWith('guidance.') ? 'GuidanceAcknowledged' : 'GuidelineAcknowledged';
  return accept({ type, data: { ...said, list, edition } });
};

/** Looked at again: somebody may have said so by now, may be gone, or the policy may ask it no more. */
export const recordFellDue = (
  { cycle }: Command<'RecordAcknowledgementFellDue'>,
  state: AcknowledgementState,
  { streamId: person, settings, facts, today }: AcknowledgementContext,
): AcknowledgementDecision => {
  const { policy, school } = facts;
  if (policy === undefined || school === undefined) return accept();
  const due = policyDue(state, { roles: facts.person?.roles ?? [], policy, settings, school });
  if (due === null || cycleOf(due) !== cycle || today <= due.dueOn || state.fellDue.includes(cycle))
    return accept();
  return accept({ type: 'PolicyAcknowledgementFellDue', data: { person, ...due } });
};

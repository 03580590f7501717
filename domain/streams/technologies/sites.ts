import { accept, refuse } from '../../kernel/decider.ts';
import { worksFrom } from '../../kernel/working.ts';
import type { Command, TechnologyContext, TechnologyDecision } from './decision.ts';
import { rejections, type TechnologyRejection } from './rejections.ts';
import type { TechnologyState } from './state.ts';

const problem = (reason: string, { actor }: TechnologyContext): TechnologyRejection | null => {
  if (!actor.roles.includes('it-support')) return rejections.itBlocks;
  return reason === '' ? rejections.siteReason : null;
};

/** At once and by IT support alone: what may be dangerous waits for nobody's approval (MON-03). */
export const block = (
  { because, reason }: Command<'BlockSite'>,
  { site }: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = problem(reason, context);
  if (refusal !== null) return refuse(refusal);
  return site === 'blocked' ? accept() : accept({ type: 'SiteBlocked', data: { because, reason } });
};

/** Somebody else who works at the school approved it (MON-03). */
const openingProblem = (
  { approvedBy, reason }: Command<'UnblockSite' | 'AllowSite'>,
  context: TechnologyContext,
): TechnologyRejection | null => {
  const { actor, facts, today } = context;
  const refusal = problem(reason, context);
  if (refusal !== null) return refusal;
  const isApproved = approvedBy !== actor.person && worksFrom(facts.person, today);
  return isApproved ? null : rejections.approverRequired;
};

export const unblock = (
  command: Command<'UnblockSite'>,
  { site }: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = openingProblem(command, context);
  if (refusal !== null) return refuse(refusal);
  if (site === 'unblocked') return accept();
  const { approvedBy, reason } = command;
  return site === 'blocked'
    ? accept({ type: 'SiteUnblocked', data: { approvedBy, reason } })
    : refuse(rejections.notBlocked);
};

export const allowSite = (
  command: Command<'AllowSite'>,
  { site }: TechnologyState,
  context: TechnologyContext,
): TechnologyDecision => {
  const refusal = openingProblem(command, context);
  if (refusal !== null) return refuse(refusal);
  if (site === 'blocked') return refuse(rejections.isBlocked);
  const { approvedBy, reason } = command;
  return site === 'allowed' ? accept() : accept({ type: 'SiteAllowed', data: { approvedBy, reason } });
};

/** Each download that was stopped is one of its own (MON-03). */
export const preventDownload = (
  { on, description }: Command<'PreventDownload'>,
  { actor }: TechnologyContext,
): TechnologyDecision =>
  actor.roles.includes('it-support')
    ? accept({ type: 'DownloadPrevented', data: { on, description } })
    : refuse(rejections.itBlocks);

import { accept, refuse } from '../../kernel/decider.ts';
import { stepProblem } from '../../kernel/decision-chain.ts';
import { worksFrom } from '../../kernel/working.ts';
import { personalUseChain } from './chains.ts';
import type { AuthorisationContext, AuthorisationDecision, Command } from './decision.ts';
import { type AuthorisationRejection, rejections } from './rejections.ts';
import type { AuthorisationState } from './state.ts';

type Taking = Command<'WithdrawPersonalUse' | 'RestrictPersonalUse'>;

/** Where the school allows personal use on terms, and who decides on it (ACC-09). */
const problem = (
  step: 'take' | 'restore',
  reasons: string | undefined,
  { settings, actor, streamId, facts, today }: AuthorisationContext,
): AuthorisationRejection | null => {
  if (settings.personalUse === null) return rejections.personalUseNotInUse;
  if (settings.personalUse === 'not-allowed') return rejections.personalUseNotAllowed;
  const asked = { step, taken: [], concerned: [streamId], actor, reasons };
  const refused = stepProblem(personalUseChain, asked);
  if (refused !== null) return refused;
  return worksFrom(facts.person, today) ? null : rejections.staffRequiredForUse;
};

const isOfSchool = ({ term }: Taking, { settings }: AuthorisationContext): boolean =>
  term === undefined || settings.personalUseTerms?.includes(term) === true;

/** IT support takes it away at any time (ACC-09). */
export const withdraw = (
  command: Command<'WithdrawPersonalUse'>,
  { personalUse }: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  const { term = null, reason } = command;
  const refusal = problem('take', reason, context);
  if (refusal !== null) return refuse(refusal);
  if (!isOfSchool(command, context)) return refuse(rejections.termUnknown);
  return personalUse.status === 'withdrawn'
    ? accept()
    : accept({ type: 'PersonalUseWithdrawn', data: { person: context.streamId, term, reason } });
};

/** Or narrows it, as often as it sees fit: each time to something else (ACC-09). */
export const restrict = (
  command: Command<'RestrictPersonalUse'>,
  _: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  const { term = null, to, reason } = command;
  const refusal = problem('take', reason, context);
  if (refusal !== null) return refuse(refusal);
  if (to === '') return refuse(rejections.restrictionRequired);
  if (!isOfSchool(command, context)) return refuse(rejections.termUnknown);
  return accept({ type: 'PersonalUseRestricted', data: { person: context.streamId, term, to, reason } });
};

export const restore = (
  { personalUse }: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  const refusal = problem('restore', undefined, context);
  if (refusal !== null) return refuse(refusal);
  return personalUse.status === 'permitted'
    ? accept()
    : accept({ type: 'PersonalUseRestored', data: { person: context.streamId } });
};

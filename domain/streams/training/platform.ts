import { accept, refuse } from '../../kernel/decider.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import type { Command, TrainingContext, TrainingDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { isAccountHolder } from './roles.ts';
import { openAccount, type TrainingState } from './state.ts';

/** At a platform of the school, for those who work there or govern it (TRG-11). */
export const createAccount = (
  { platform, on: stated }: Command<'CreatePlatformAccount'>,
  state: TrainingState,
  { streamId: person, today, facts, settings }: TrainingContext,
): TrainingDecision => {
  const on = stated ?? today;
  if (settings.platforms?.includes(platform) !== true) return refuse(rejections.platformNotInUse);
  const roles = facts.person?.roles ?? [];
  if (!roles.some((held) => isAccountHolder(held.role) && isHeldOn(held, on)))
    return refuse(rejections.employmentRequired);
  if (openAccount(state, platform) !== null) return accept();
  return accept({ type: 'LearningPlatformAccountCreated', data: { person, platform, on } });
};

/** Also of a platform that the school has left since. */
export const closeAccount = (
  { platform, on: stated }: Command<'ClosePlatformAccount'>,
  state: TrainingState,
  { streamId: person, today }: TrainingContext,
): TrainingDecision => {
  if (openAccount(state, platform) === null) {
    const isClosed = state.accounts.some((one) => one.platform === platform);
    return isClosed ? accept() : refuse(rejections.accountNotThere);
  }
  const said = { person, platform, on: stated ?? today, because: 'decided' as const };
  return accept({ type: 'LearningPlatformAccountClosed', data: said });
};

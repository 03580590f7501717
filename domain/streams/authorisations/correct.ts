import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isStanding } from '../../kernel/decision-chain.ts';
import type { Original } from '../../kernel/original.ts';
import type { AuthorisationCommand } from './commands.ts';
import type { AuthorisationContext, AuthorisationDecision, Command } from './decision.ts';
import { rejections } from './rejections.ts';
import type { AuthorisationState } from './state.ts';

const without = <T extends { readonly by: number }>(list: readonly T[], by: number): readonly T[] =>
  list.filter((one) => one.by !== by);

/** What is corrected, as it should have been sent (PUB-07, NET-07). */
export const originalOf = (
  command: AuthorisationCommand,
  state: AuthorisationState,
): Original<AuthorisationCommand, AuthorisationState> | null => {
  if (command.type !== 'CorrectAuthorisation') return null;
  const { corrects, changes } = command;
  const social = state.social.find(({ by }) => by === corrects);
  if (social !== undefined) {
    const { edition, account } = social;
    const { scope = social.scope, from = social.from, until = social.until } = changes;
    const said = { edition, account, scope, from, ...(until === null ? {} : { until }) };
    return {
      command: { type: 'AuthoriseSocialAccount', ...said },
      state: { ...state, social: without(state.social, corrects) },
    };
  }
  const trainee = state.trainee.find(({ by }) => by === corrects);
  if (trainee !== undefined) {
    const { equipment, purposes } = trainee;
    const { from = trainee.from, until = trainee.until } = changes;
    return {
      command: {
        type: 'AgreeTraineeDevice',
        equipment,
        purposes: [...purposes],
        childrenPresent: false,
        from,
        until: until ?? from,
      },
      state: { ...state, trainee: without(state.trainee, corrects) },
    };
  }
  const discussion = state.discussions.find(({ by }) => by === corrects);
  if (discussion === undefined) return null;
  const { equipment = discussion.equipment, on = discussion.on } = changes;
  return {
    command: { type: 'DiscussTraineeDevice', equipment, on },
    state: { ...state, discussions: without(state.discussions, corrects) },
  };
};

/** Fields that a correction of a thing may name; null: it can't be corrected (any more). */
const correctable = (state: AuthorisationState, corrects: number): readonly string[] | null => {
  const social = state.social.find(({ by }) => by === corrects);
  if (social !== undefined) return social.endedOn === null ? ['scope', 'from', 'until'] : null;
  const trainee = state.trainee.find(({ by }) => by === corrects);
  if (trainee !== undefined) return trainee.endedOn === null ? ['from', 'until'] : null;
  if (!state.discussions.some(({ by }) => by === corrects)) return null;
  return state.trainee.some(({ discussion }) => discussion === corrects) ? null : ['on', 'equipment'];
};

/** Whether a name would be the same as another that stands: taking back one would leave the other. */
const isTwice = (
  { corrects, changes: { scope } }: Command<'CorrectAuthorisation'>,
  { social }: AuthorisationState,
  today: string,
): boolean => {
  const account = social.find(({ by }) => by === corrects)?.account;
  return social.some(
    (one) => one.by !== corrects && one.account === account && one.scope === scope && isStanding(one, today),
  );
};

export const correct = (
  command: Command<'CorrectAuthorisation'>,
  state: AuthorisationState,
  { today }: AuthorisationContext,
): AuthorisationDecision => {
  const fields = correctable(state, command.corrects);
  const named = Object.keys(command.changes);
  if (fields === null || named.some((one) => !fields.includes(one)))
    return refuse(rejections.correctionNotPossible);
  if (isTwice(command, state, today)) return refuse(rejections.accountAlreadyAuthorised);
  return named.length === 0 ? accept() : accept({ type: 'AuthorisationCorrected', data: bodyOf(command) });
};

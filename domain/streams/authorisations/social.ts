import { accept, refuse } from '../../kernel/decider.ts';
import { isStanding, liesAhead, stepProblem } from '../../kernel/decision-chain.ts';
import { citedEntry } from '../../kernel/reference-list.ts';
import { worksFrom } from '../../kernel/working.ts';
import { socialChain } from './chains.ts';
import type { AuthorisationContext, AuthorisationDecision, Command } from './decision.ts';
import { type AuthorisationRejection, rejections } from './rejections.ts';
import type { AuthorisationState } from './state.ts';

const problem = (
  { edition, account, from, until }: Command<'AuthoriseSocialAccount'>,
  { settings, actor, streamId, facts, today }: AuthorisationContext,
): AuthorisationRejection | null => {
  if (settings.socialAccounts === null) return rejections.accountsNotInUse;
  const asked = { step: 'name' as const, taken: [], concerned: [streamId], actor };
  const refused = stepProblem(socialChain, asked);
  if (refused !== null) return refused;
  if (!worksFrom(facts.person, today)) return rejections.staffRequiredForAccount;
  if (citedEntry(facts.accounts, { edition, entry: account }, today) === null)
    return rejections.accountUnknown;
  return liesAhead({ from, until: until ?? null }, today) ? null : rejections.accountPeriod;
};

/** The headteacher names who runs or writes for an account (PUB-07). */
export const authoriseSocial = (
  command: Command<'AuthoriseSocialAccount'>,
  { social }: AuthorisationState,
  context: AuthorisationContext,
): AuthorisationDecision => {
  const refusal = problem(command, context);
  if (refusal !== null) return refuse(refusal);
  const { edition, account, scope, from, until = null } = command;
  const standing = social.find(
    (one) => one.account === account && one.scope === scope && isStanding(one, context.today),
  );
  if (standing !== undefined) {
    const isSame = standing.from === from && standing.until === until;
    return isSame ? accept() : refuse(rejections.accountAlreadyAuthorised);
  }
  const data = { person: context.streamId, edition, account, scope, from, until };
  return accept({ type: 'SocialAccountAccessAuthorised', data });
};

/** Taking back is no question of settings. */
export const revokeSocial = (
  { authorisation, reason }: Command<'RevokeSocialAccount'>,
  { social }: AuthorisationState,
  { actor, streamId: person }: AuthorisationContext,
): AuthorisationDecision => {
  const named = social.find(({ by }) => by === authorisation);
  const taken = named === undefined ? [] : (['name'] as const);
  const asked = { step: 'revoke' as const, taken, concerned: [person], actor, reasons: reason };
  const refusal = stepProblem(socialChain, asked);
  if (refusal !== null) return refuse(refusal);
  if (named === undefined || named.endedOn !== null) return accept();
  const data = { person, authorisation, account: named.account, because: 'decided' as const, reason };
  return accept({ type: 'SocialAccountAccessRevoked', data });
};

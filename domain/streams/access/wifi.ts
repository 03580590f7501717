import { accept, refuse } from '../../kernel/decider.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementId, audienceOfBasis } from './ids.ts';
import { groundCovers, hasGround, isRegistered } from './person.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import type { AccessState } from './state.ts';

/** Who may decide, before anything else is looked at (NET-01). */
const deciderProblem = ({ settings, actor }: AccessContext): AccessRejection | null => {
  if (settings.wifi === null) return rejections.wifiNotInUse;
  return actor.roles.includes('headteacher') ? null : rejections.headteacherRequired;
};

/** Who asks, what for, and when. */
const requestProblem = (
  command: Command<'AuthoriseWifi'>,
  { facts, today }: AccessContext,
): AccessRejection | null => {
  const { person, agreement } = facts;
  if (!isRegistered(person, today)) return rejections.personNotRegistered;
  if (!hasGround(person, command.basis, today)) return rejections.officialCapacityRequiredForWifi;
  if (command.purpose === '') return rejections.purposeRequired;
  if (command.until < command.from || command.until < today) return rejections.periodNotAhead;
  if (!groundCovers(person, command.basis, command)) return rejections.periodNotCovered;
  return agreement.status === 'signed' ? null : rejections.wifiAgreementRequired;
};

export const authorise = (command: Command<'AuthoriseWifi'>, context: AccessContext): AccessDecision => {
  const problem = deciderProblem(context) ?? requestProblem(command, context);
  if (problem !== null) return refuse(problem);
  const { basis, purpose, from, until } = command;
  const person = context.streamId;
  const agreement = agreementId(person, audienceOfBasis(basis));
  return accept({ type: 'WifiAccessAuthorised', data: { person, basis, purpose, from, until, agreement } });
};

export const refuseWifi = (
  { reason }: Command<'RefuseWifi'>,
  { wifi }: AccessState,
  context: AccessContext,
): AccessDecision => {
  const problem = deciderProblem(context);
  if (problem !== null) return refuse(problem);
  if (!isRegistered(context.facts.person, context.today)) return refuse(rejections.personNotRegistered);
  if (wifi.status === 'authorised' && context.today <= wifi.until)
    return refuse(rejections.wifiAlreadyAuthorised);
  if (reason === '') return refuse(rejections.reasonRequired);
  return accept({ type: 'WifiAccessRefused', data: { person: context.streamId, reason } });
};

/** Ending is never a question of settings or of who asks: it takes nothing but an authorisation. */
export const end = ({ wifi }: AccessState, { streamId }: AccessContext): AccessDecision => {
  if (wifi.status === 'ended') return accept();
  if (wifi.status !== 'authorised') return refuse(rejections.wifiNotAuthorised);
  return accept({ type: 'WifiAccessEnded', data: { person: streamId } });
};

export const correct = (
  { corrects, changes, reason }: Command<'CorrectAccess'>,
  { wifi }: AccessState,
): AccessDecision => {
  if (wifi.status !== 'authorised' || wifi.authorisedBy !== corrects)
    return refuse(rejections.correctionNotPossible);
  const { from = wifi.from, until = wifi.until } = changes;
  if (until < from) return refuse(rejections.periodNotAhead);
  return accept({ type: 'AccessCorrected', data: { corrects, changes, reason } });
};

import type { Audience } from '../../../events/catalogue/words.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementId } from './ids.ts';
import { belongsTo, isParentOnly, isRegistered } from './person.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import { type AccessState, isSameRight } from './state.ts';

/** Whether somebody may be given access as a member of an audience whose agreement they signed (ACC-01, ACC-07, AGR-14). */
const holderProblem = (audience: Audience, { facts, today }: AccessContext): AccessRejection | null => {
  const { person, agreement } = facts;
  if (!isRegistered(person, today)) return rejections.personNotRegistered;
  if (audience === 'parent' || isParentOnly(person, today)) return rejections.officialCapacityRequired;
  if (!belongsTo(person, audience, today)) return rejections.audienceMismatch;
  return agreement.status === 'signed' ? null : rejections.agreementRequired;
};

const isItSupport = ({ actor }: AccessContext): boolean => actor.roles.includes('it-support');

export const grant = (
  { right, audience }: Command<'GrantAccess'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  if (context.settings.rights === null) return refuse(rejections.rightsNotInUse);
  if (!isItSupport(context)) return refuse(rejections.itSupportRequired);
  if (state.rights.some((held) => isSameRight(held, right))) return accept();
  const problem = holderProblem(audience, context);
  if (problem !== null) return refuse(problem);
  const person = context.streamId;
  return accept({
    type: 'AccessGranted',
    data: { person, right, audience, agreement: agreementId(person, audience) },
  });
};

export const revoke = (
  { right, reason }: Command<'RevokeAccess'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  if (!isItSupport(context)) return refuse(rejections.itSupportRequired);
  if (!state.rights.some((held) => isSameRight(held, right))) return refuse(rejections.rightNotHeld);
  if (reason === '') return refuse(rejections.reasonRequired);
  return accept({ type: 'AccessRevoked', data: { person: context.streamId, right, reason } });
};

export const issue = (
  { logInName, audience }: Command<'IssueAccount'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  if (context.settings.uniqueLogIn === null) return refuse(rejections.accountsNotInUse);
  const problem = holderProblem(audience, context);
  if (problem !== null) return refuse(problem);
  if (state.account.status === 'open') return refuse(rejections.accountAlreadyIssued);
  const person = context.streamId;
  return accept({
    type: 'UserAccountIssued',
    data: { person, logInName, audience, agreement: agreementId(person, audience) },
  });
};

export const closeAccount = (
  { reason }: Command<'CloseAccount'>,
  state: AccessState,
  { streamId }: AccessContext,
): AccessDecision => {
  if (state.account.status === 'closed') return accept();
  if (state.account.status === 'none') return refuse(rejections.accountNotOpen);
  if (reason === '') return refuse(rejections.reasonRequired);
  return accept({ type: 'UserAccountClosed', data: { person: streamId, reason } });
};

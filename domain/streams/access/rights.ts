import type { Audience } from '../../../events/catalogue/words.ts';
import { capacityFrom, type DaysHeld } from '../../kernel/capacity.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { lapseOf } from './agreement.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementId } from './ids.ts';
import { belongsTo, isParentOnly, isRegistered } from './person.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import { type AccessState, type Grant, isSameRight, openAccountIn } from './state.ts';

/** Whether somebody may be given access as a member of an audience whose agreement they signed (ACC-01, ACC-07, AGR-14). */
const holderProblem = (audience: Audience, context: AccessContext): AccessRejection | null => {
  const { facts, today } = context;
  const { person, agreement } = facts;
  if (!isRegistered(person, today)) return rejections.personNotRegistered;
  if (audience === 'parent' || isParentOnly(person, today)) return rejections.officialCapacityRequired;
  if (!belongsTo(person, audience, today)) return rejections.audienceMismatch;
  if (agreement.status !== 'signed') return rejections.agreementRequired;
  return lapseOf(context) === null ? null : rejections.agreementNotCurrent;
};

/** The days of the capacity, from today on: what is given rests on it, and ends with it (ACC-07). */
const daysOf = (audience: Audience, { facts, today }: AccessContext): DaysHeld => {
  const { from, until } = capacityFrom(facts.person.roles, audience, today) ?? { from: today, until: today };
  return { from: from < today ? today : from, until };
};

const givenTo = (audience: Audience, context: AccessContext) => {
  const person = context.streamId;
  return { person, audience, agreement: agreementId(person, audience), ...daysOf(audience, context) };
};

const isItSupport = ({ actor }: AccessContext): boolean => actor.roles.includes('it-support');

const lastsAsLong = ({ until: held }: Grant, { until }: DaysHeld): boolean =>
  held === null || (until !== null && until <= held);

export const grant = (
  { right, audience }: Command<'GrantAccess'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  if (context.settings.rights === null) return refuse(rejections.rightsNotInUse);
  if (!isItSupport(context)) return refuse(rejections.itSupportRequired);
  const held = state.rights.find((one) => isSameRight(one.right, right) && one.lapsed === null);
  if (held?.until === null) return accept();
  const problem = holderProblem(audience, context);
  if (problem !== null) return refuse(problem);
  const given = givenTo(audience, context);
  // A capacity of later days than the one at hand is another ground for the same right.
  if (held !== undefined && lastsAsLong(held, given)) return accept();
  return accept({ type: 'AccessGranted', data: { right, ...given } });
};

export const revoke = (
  { right, reason }: Command<'RevokeAccess'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  if (!isItSupport(context)) return refuse(rejections.itSupportRequired);
  const held = state.rights.find((one) => isSameRight(one.right, right));
  if (held === undefined) return refuse(rejections.rightNotHeld);
  if (reason === '') return refuse(rejections.reasonRequired);
  const person = context.streamId;
  return accept({
    type: 'AccessRevoked',
    data: { person, right: held.right, grant: held.by, because: 'decided', reason },
  });
};

export const issue = (
  { logInName, audience }: Command<'IssueAccount'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  if (context.settings.uniqueLogIn === null) return refuse(rejections.accountsNotInUse);
  const problem = holderProblem(audience, context);
  if (problem !== null) return refuse(problem);
  if (openAccountIn(state) !== null) return refuse(rejections.accountAlreadyIssued);
  return accept({ type: 'UserAccountIssued', data: { logInName, ...givenTo(audience, context) } });
};

export const closeAccount = (
  { reason }: Command<'CloseAccount'>,
  state: AccessState,
  { streamId: person }: AccessContext,
): AccessDecision => {
  if (state.account.status === 'closed') return accept();
  if (state.account.status === 'none') return refuse(rejections.accountNotOpen);
  if (reason === '') return refuse(rejections.reasonRequired);
  return accept({
    type: 'UserAccountClosed',
    data: { person, account: state.account.by, because: 'decided', reason },
  });
};

import type { Audience } from '../../../events/catalogue/words.ts';
import { capacityFrom, type DaysHeld } from '../../kernel/days-held.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { lapseOf } from './agreement.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementId } from './ids.ts';
import { belongsTo, isParentOnly, isRegistered } from './person.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import { type AccessState, type Grant, isSameRight, openAccountIn } from './state.ts';
import { visitorProblem } from './visitor.ts';

/**
 * The days of the capacity in which somebody is given access, from today on, where they may be: what is given
 * rests on it, and ends with it. Whose agreement they signed says which (ACC-01, ACC-07, AGR-14).
 */
const groundFor = (audience: Audience, context: AccessContext): DaysHeld | AccessRejection => {
  const { facts, today } = context;
  const { person, agreement } = facts;
  if (!isRegistered(person, today)) return rejections.personNotRegistered;
  if (audience === 'parent' || isParentOnly(person, today)) return rejections.officialCapacityRequired;
  const days = belongsTo(person, audience, today) ? capacityFrom(person.roles, audience, today) : null;
  if (days === null) return rejections.audienceMismatch;
  if (agreement.status !== 'signed') return rejections.agreementRequired;
  if (lapseOf(context) !== null) return rejections.agreementNotCurrent;
  const held = days.from < today ? { ...days, from: today } : days;
  return visitorProblem(audience, held.from, context) ?? held;
};

const givenTo = (audience: Audience, { from, until }: DaysHeld, { streamId: person }: AccessContext) => ({
  person,
  audience,
  agreement: agreementId(person, audience),
  from,
  until,
});

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
  const ground = groundFor(audience, context);
  if ('code' in ground) return refuse(ground);
  // A capacity of later days than the one at hand is another ground for the same right.
  if (held !== undefined && lastsAsLong(held, ground)) return accept();
  return accept({
    type: 'AccessGranted',
    data: { right, ...givenTo(audience, ground, context), takenOver: null },
  });
};

/** A right becomes another one, by the rules of granting it, and with a reason (ACC-01). */
export const change = (
  { from, to, audience, reason }: Command<'ChangeAccess'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  if (context.settings.rights === null) return refuse(rejections.rightsNotInUse);
  if (!isItSupport(context)) return refuse(rejections.itSupportRequired);
  const held = state.rights.find((one) => isSameRight(one.right, from));
  if (held === undefined) return refuse(rejections.rightNotHeld);
  if (held.audience !== audience) return refuse(rejections.audienceMismatch);
  if (isSameRight(from, to)) return accept();
  if (state.rights.some((one) => isSameRight(one.right, to))) return refuse(rejections.rightAlreadyHeld);
  if (reason === '') return refuse(rejections.reasonRequired);
  const ground = groundFor(audience, context);
  if ('code' in ground) return refuse(ground);
  const said = { grant: held.by, was: held.right, right: to, reason };
  return accept({ type: 'AccessChanged', data: { person: context.streamId, ...said } });
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
  const ground = groundFor(audience, context);
  if ('code' in ground) return refuse(ground);
  if (openAccountIn(state) !== null) return refuse(rejections.accountAlreadyIssued);
  return accept({
    type: 'UserAccountIssued',
    data: { logInName, ...givenTo(audience, ground, context), takenOver: null },
  });
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

import type { AccessEvent } from '../../../events/catalogue/access.ts';
import type { Audience } from '../../../events/catalogue/words.ts';
import { capacityUntil } from '../../kernel/days-held.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import { lapseOf } from './agreement.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementId } from './ids.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import { type AccessState, isSameRight, openAccountIn } from './state.ts';

/** What can't be taken over: what nobody has, and what is of a day since the school keeps its book here. */
const refusalOf = (day: string, context: AccessContext): AccessRejection | null => {
  if (context.facts.person.roles.length === 0) return rejections.personNotRegistered;
  return isFromBefore(day, context) ? null : rejections.notFromBefore;
};

const taken = (audience: Audience, from: string, source: string, context: AccessContext) => {
  const { streamId: person, facts, actor } = context;
  return {
    person,
    audience,
    agreement: agreementId(person, audience),
    from,
    until: capacityUntil(facts.person.roles, audience, from),
    takenOver: { source, by: actor.person },
  };
};

/**
 * What has happened is not refused for resting on no signature: it is flagged, and the flag goes when the
 * agreement is signed (ACC-01, AGR-12).
 */
const flagOf = (audience: Audience, state: AccessState, context: AccessContext): readonly AccessEvent[] => {
  const { streamId: person, facts } = context;
  const cause = facts.agreement.status === 'none' ? 'not-signed' : lapseOf(context);
  if (cause === null) return [];
  const { signedBy: signature } = facts.agreement;
  const onAgreement = { person, agreement: agreementId(person, audience), signature };
  const given = [state.events + 1];
  return [{ type: 'AccessAgreementLapsed', data: { ...onAgreement, given, cause } }];
};

/**
 * A right from before the school kept its book here, with its own day: no rule of today refuses it (ACC-01).
 */
export const takeOverAccess = (
  { right, audience, grantedOn, source }: Command<'TakeOverAccess'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  const refusal = refusalOf(grantedOn, context);
  if (refusal !== null) return refuse(refusal);
  if (state.rights.some((held) => isSameRight(held.right, right))) return accept();
  return accept(
    { type: 'AccessGranted', data: { right, ...taken(audience, grantedOn, source, context) } },
    ...flagOf(audience, state, context),
  );
};

/** As `takeOverAccess`, of an account; its log-in name is its person's from then on (ACC-02). */
export const takeOverAccount = (
  { logInName, audience, issuedOn, source }: Command<'TakeOverAccount'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  const refusal = refusalOf(issuedOn, context);
  if (refusal !== null) return refuse(refusal);
  if (openAccountIn(state) !== null) return refuse(rejections.accountAlreadyIssued);
  return accept(
    { type: 'UserAccountIssued', data: { logInName, ...taken(audience, issuedOn, source, context) } },
    ...flagOf(audience, state, context),
  );
};

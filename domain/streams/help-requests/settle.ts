import type { HelpRequestEvent } from '../../../events/catalogue/help-requests.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { IT } from '../../kernel/role-groups.ts';
import type { HelpRequestContext, HelpRequestDecision } from './decision.ts';
import { kinds } from './kinds.ts';
import { type HelpRequestRejection, rejections } from './rejections.ts';
import { type AskedRequest, type HelpRequestState, lackingIn } from './state.ts';

/** Why who asks or is concerned does not settle a request themself. */
const ownBy: Readonly<Record<AskedRequest['asked']['kind'], HelpRequestRejection>> = {
  'policy-query': rejections.ownQuery,
  'access-change': rejections.ownRights,
  'access-in-error': rejections.ownAccess,
  'device-security': rejections.ownDevice,
  technology: rejections.correctionNotPossible,
  'email-in-error': rejections.recipientRequired,
};

const IT_SUPPORT: readonly string[] = IT;

const isBarred = ({ asked }: AskedRequest, { actor }: HelpRequestContext): boolean => {
  // What became of mail is for whoever got it to say, or for whoever has the systems in hand.
  if (asked.kind === 'email-in-error')
    return asked.asker !== actor.person && !actor.roles.some((role) => IT_SUPPORT.includes(role));
  return kinds[asked.kind].barred.some((who) => asked[who] === actor.person);
};

/** A request is settled once, by what its kind asks for, and by nobody whose own it is (ACC-04). */
export const settle = (
  event: HelpRequestEvent,
  state: HelpRequestState,
  context: HelpRequestContext,
): HelpRequestDecision => {
  if (state.status === 'none' || !kinds[state.asked.kind].needs.includes(event.type))
    return refuse(rejections.notRaised);
  if (!lackingIn(state).includes(event.type)) return refuse(rejections.alreadySettled);
  return isBarred(state, context) ? refuse(ownBy[state.asked.kind]) : accept(event);
};

import type { SubscriptionTarget } from '../../../events/catalogue/subscription-forms.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { TRUST_TENANT } from '../../kernel/ids.ts';
import type { Command, SubscriptionContext, SubscriptionDecision } from './decision.ts';
import { rejections, type SubscriptionRejection } from './rejections.ts';
import type { Subscribed, SubscriptionState } from './state.ts';
import { targetRefusal } from './target.ts';
import { typesRefusal } from './types-allowed.ts';

const refusalOf = (
  terms: {
    readonly client: string | null;
    readonly types: readonly string[];
    readonly target: SubscriptionTarget;
  },
  context: SubscriptionContext,
): SubscriptionRejection | null => {
  const { contact } = context.facts;
  if (contact === undefined || contact.kind === null) return rejections.contactNotKnown;
  return typesRefusal(terms, context) ?? targetRefusal(terms.target);
};

/** The past begins in one way; a trust has no positions of its own. */
const isPastClear = (
  { fromPosition, fromDay }: Command<'CreateSubscription'>,
  { school }: SubscriptionContext,
): boolean => fromPosition === undefined || (fromDay === undefined && school !== TRUST_TENANT);

export const create = (
  command: Command<'CreateSubscription'>,
  { events }: SubscriptionState,
  context: SubscriptionContext,
): SubscriptionDecision => {
  if (events > 0) return refuse(rejections.alreadySubscribed);
  if (!isPastClear(command, context)) return refuse(rejections.pastForm);
  const { client = null, fromPosition = null, fromDay = null, ...terms } = bodyOf(command);
  const refusal = refusalOf({ client, ...terms }, context);
  if (refusal !== null) return refuse(refusal);
  return accept({ type: 'SubscriptionCreated', data: { client, ...terms, fromPosition, fromDay } });
};

export const change = (
  command: Command<'ChangeSubscription'>,
  { terms: { client } }: Subscribed,
  context: SubscriptionContext,
): SubscriptionDecision => {
  const terms = bodyOf(command);
  const refusal = refusalOf({ client, ...terms }, context);
  return refusal === null ? accept({ type: 'SubscriptionChanged', data: terms }) : refuse(refusal);
};

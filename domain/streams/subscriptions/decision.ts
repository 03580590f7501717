import type { SubscriptionEvent } from '../../../events/catalogue/subscriptions.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { SubscriptionCommand } from './commands.ts';
import type { SubscriptionFacts } from './facts.ts';
import type { SubscriptionRejection } from './rejections.ts';

export type Command<T extends SubscriptionCommand['type']> = OfType<SubscriptionCommand, T>;
export type SubscriptionContext = Context<null, SubscriptionFacts>;
export type SubscriptionDecision = Decision<SubscriptionEvent, SubscriptionRejection>;

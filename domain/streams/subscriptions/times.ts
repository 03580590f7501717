import type { Context } from '../../kernel/decider.ts';
import { happened, planned, type Times } from '../../kernel/times.ts';
import type { SubscriptionCommand } from './commands.ts';
import type { SubscriptionState } from './state.ts';

type Decides = Context<unknown, unknown>;

export const subscriptionTimes: Times<SubscriptionCommand, SubscriptionState, Decides> = {
  CreateSubscription: { fromDay: happened('DPR-01') },
  StartSubscriptionReplay: { fromDay: happened('DPR-01') },
  PauseSubscriptionDelivery: {
    failingSince: happened('DPR-01'),
    triedUntil: planned('DPR-01', ({ failingSince }) => failingSince),
  },
};

import type { SubscriptionRecorded } from '../../../events/catalogue/subscriptions.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { initialState, type SubscriptionState } from './state.ts';

const held = keptState<SubscriptionState, SubscriptionRecorded>(initialState, evolve);

/** What a read model keeps of a subscription: its state. */
export const keptOfSubscription = held.kept;
export const subscriptionIn = held.stateIn;

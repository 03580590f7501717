import type { SubscriptionName } from '../../../events/catalogue/erasure-confirmations.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** A consumer that is to confirm. */
export interface Subscriber extends SubscriptionName {
  readonly client: string | null;
  /** By which event it confirmed, and when, UTC; null: it has not. */
  readonly confirmed: { readonly by: number; readonly at: string } | null;
}

export interface Announced {
  readonly at: string;
  /** Last day. */
  readonly dueOn: string;
  readonly subscribers: readonly Subscriber[];
  readonly hasFallenDue: boolean;
}

export interface ErasureConfirmationState extends Counted {
  readonly announced: Announced | null;
}

export const initialState: ErasureConfirmationState = { events: 0, announced: null };

export const isSame = (one: SubscriptionName, other: SubscriptionName): boolean =>
  one.subscription === other.subscription && one.ofTrust === other.ofTrust;

/** Those who have not confirmed. */
export const outstandingOf = ({ subscribers }: Announced): readonly SubscriptionName[] =>
  subscribers
    .filter(({ confirmed }) => confirmed === null)
    .map(({ subscription, ofTrust }) => ({ subscription, ofTrust }));

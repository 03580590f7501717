import type { RefusedDelivery, SubscriptionTarget } from '../../../events/catalogue/subscription-forms.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** What is sent, and where to; the purpose stands in the event. */
export interface Terms {
  /** The registered service that it belongs to; null: a consumer whom the purpose describes. */
  readonly client: string | null;
  readonly contact: string;
  readonly types: readonly string[];
  readonly target: SubscriptionTarget;
}

/** Keys have numbers from 1; each is made again when it is needed, and kept nowhere. */
export interface Keys {
  readonly newest: number;
  /** Number of the newest that was shown; 0: none. */
  readonly shown: number;
  /** Until when the one before it signs, too; null: there is none. */
  readonly olderUntil: string | null;
}

/** A test message: which event asked for it, and what came of it. */
export interface Test {
  readonly asked: number;
  readonly isAnswered: boolean;
  /** Null while it is not answered, and where the target took it. */
  readonly refused: RefusedDelivery | null;
}

/** A purpose or a reason, and what put it right. */
export interface Said {
  /** Number of the event that gave it. */
  readonly by: number;
  /** Number of the newest correction; null: none. */
  readonly correctedBy: number | null;
}

/** A replay that was started and has not ended. */
export interface OpenReplay {
  /** Number of the event that started it: the first one of a subscription that asked for the past. */
  readonly by: number;
  /** Whose events are sent again; null: of a school's subscription its own, of the trust's those of every school. */
  readonly ofSchool: string | null;
  /** Everything after this position; null: since a day. */
  readonly fromPosition: number | null;
  /** Everything since this day in London; null: after a position. */
  readonly fromDay: string | null;
  /** Versions that were asked for; of other types the newest. */
  readonly versions: readonly { readonly type: string; readonly version: number }[];
  /** Events a second, at most. */
  readonly perSecond: number;
}

export interface Subscribed {
  readonly terms: Terms;
  readonly keys: Keys;
  readonly test: Test;
  /** Whether the target that it has now has taken a test message. */
  readonly isVerified: boolean;
  /** Who or what stopped deliveries; null: nothing. */
  readonly paused: 'by-somebody' | 'by-failure' | null;
  /** How often what was put aside was asked to be sent again. */
  readonly redrives: number;
  readonly isEnded: boolean;
  /** The past that is sent to it again; null: none. */
  readonly replay: OpenReplay | null;
  /** Number of the newest event that started a replay, over or not; null: none did. */
  readonly newestReplay: number | null;
}

export interface SubscriptionState extends Counted {
  readonly subscribed: Subscribed | null;
  readonly said: readonly Said[];
}

export const initialState: SubscriptionState = { events: 0, subscribed: null, said: [] };

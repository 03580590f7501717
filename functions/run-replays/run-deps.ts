import type { OpenReplay } from '../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { Replay } from '../../events/log/replay/replay.ts';
import type { Progress } from '../shared/delivery/progress.ts';
import type { Clock } from '../shared/lambda/clock.ts';
import type { ToEnvelopes } from '../shared/publishing/to-envelope.ts';
import type { ReplayJob } from '../shared/replays/replay-job.ts';
import type { ReplayStore } from '../shared/replays/replay-store.ts';

/** A subscription, and the tenant that it is on record of: a school, or the trust. */
export interface SubscriptionKey {
  readonly tenant: string;
  readonly subscription: string;
}

/** What the record says of a subscription at this moment. */
export interface Subscriber {
  /** Types of events that it is sent. */
  readonly types: ReadonlySet<string>;
  readonly isPaused: boolean;
  readonly replay: OpenReplay | null;
}

/** What became of some events that were sent in order. */
export interface Delivered {
  /** How many of them, from the first on, the subscriber took. */
  readonly taken: number;
  /** The next one was not taken; where all were, or time was over, none was refused. */
  readonly isRefused: boolean;
}

/** All that replaying to one subscriber needs; tests hand in their own. */
export interface RunDeps {
  readonly subscriberOf: (key: SubscriptionKey) => Promise<Subscriber>;
  /** Sends in order, and begins with none after an instant. */
  readonly deliver: (key: SubscriptionKey, envelopes: readonly Envelope[], until: Date) => Promise<Delivered>;
  /** Puts on record that a replay was completed, or failed; again: nothing happens. */
  readonly recordEnd: (job: ReplayJob) => Promise<void>;
  readonly replay: Replay;
  /** Whose events a subscription is sent: the school's own, or those of every school of the trust. */
  readonly schoolsOf: (key: SubscriptionKey) => Promise<readonly string[]>;
  /** How far what goes out by itself has come; null: it has not begun. */
  readonly sentUpTo: (
    key: SubscriptionKey,
    school: string,
  ) => Promise<Pick<Progress, 'after' | 'within'> | null>;
  /** The first position that was journaled at an instant or later. */
  readonly positionSince: (school: string, instant: string) => Promise<number>;
  /** Makes what is sent of a replay, marked with its id. */
  readonly envelopesFor: (replayId: string, versions: OpenReplay['versions']) => ToEnvelopes;
  readonly replays: ReplayStore;
  readonly clock: Clock;
  /** Draws the id of a turn. */
  readonly drawId: () => string;
  /** Puts a message on the function's own queue, to be seen after some whole seconds. */
  readonly sendAgain: (body: string, afterSeconds: number) => Promise<void>;
}

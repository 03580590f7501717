import type { Replay } from '../../events/log/replay/replay.ts';
import type { FindClient } from '../shared/access/identity.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { Deliver, Send } from '../shared/delivery/create-deliver.ts';
import type { ProgressStore } from '../shared/delivery/progress-store.ts';
import type { Retries } from '../shared/delivery/retries.ts';
import type { SetAsideStore } from '../shared/delivery/set-aside.ts';
import type { ToEnvelopes } from '../shared/publishing/to-envelope.ts';
import type { SubscriptionsAt } from './subscriptions-at.ts';

/** All that deliveries need; tests hand in their own. */
export interface WebhooksDeps extends CommandDeps {
  readonly deliver: Deliver;
  /** Sends what is no event: a test. */
  readonly send: Send;
  readonly replay: Replay;
  readonly toEnvelopes: ToEnvelopes;
  readonly findClient: FindClient;
  readonly progress: ProgressStore;
  readonly retries: Retries;
  readonly setAside: SetAsideStore;
  /** Subscriptions that run, of a school or of the trust, a minute old at most. */
  readonly subscriptionsAt: SubscriptionsAt;
  readonly schools: () => Promise<readonly string[]>;
  /** Names this invocation as the holder of a line. */
  readonly drawHolder: () => string;
  /** Puts a message on the function's own queue. */
  readonly requeue: (body: string) => Promise<void>;
}

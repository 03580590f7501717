import { subscriptionsEvents } from '../../../events/catalogue/subscriptions.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { recordedNow } from '../../kernel/instant.ts';
import { retained } from '../../kernel/retention.ts';
import { noSettings } from '../../kernel/settings.ts';
import { subscriptionsCommands } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { subscriptionFacts } from './facts.ts';
import { subscriptionNotices } from './notices.ts';
import { subscriptionsPermissions } from './permissions.ts';
import { initialState } from './state.ts';
import { subscriptionTimes } from './times.ts';

export { keptOfSubscription, subscriptionIn } from './kept.ts';
export { keysAt } from './keys.ts';
export { isSentTo, replayOf, runningOf } from './offers.ts';
export type { OpenReplay, Subscribed } from './state.ts';

/** `subscriptions/<subscription>`: events that are sent to a consumer, of a school or of the trust (decision 49). */
export const subscriptionsStream = defineStream({
  events: subscriptionsEvents,
  description: 'Events that are sent to a consumer: which, where to, and how that goes',
  idForm: idOf('subscription'),
  commands: subscriptionsCommands,
  stateVersion: 2,
  initialState,
  decide,
  evolve,
  settings: noSettings,
  facts: subscriptionFacts,
  offers: null,
  retention: {
    of: ({ subscribed }) =>
      subscribed === null
        ? null
        : retained('permission', subscribed.isEnded ? 'closed' : 'open', [], [subscribed.terms.contact]),
  },
  permissions: subscriptionsPermissions,
  sensitive: false,
  subjectOf: () => null,
  times: subscriptionTimes,
  occurredAtOf: recordedNow,
  notices: subscriptionNotices,
});

import * as z from 'zod/mini';
import { refusedDelivery, subscriptionTarget } from '../../../events/catalogue/subscription-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { type Subscribed, subscriptionIn } from '../../streams/subscriptions/stream.ts';

/** How deliveries go; `failing`: tried again less often, `untested`: the target has taken no test message. */
const subscriptionStatuses = ['untested', 'active', 'paused', 'failing', 'ended'] as const;
type Status = (typeof subscriptionStatuses)[number];

/** What is sent to whom; the purpose stands in the record. */
export const listedSubscription = z.object({
  key: z.string(),
  status: z.enum(subscriptionStatuses),
  client: z.nullable(z.string()),
  contact: z.string(),
  types: z.array(z.string()),
  target: subscriptionTarget,
  /** What came of the newest test; null: it was taken, or has not been answered. */
  testRefused: z.nullable(refusedDelivery),
});

export const ALL = 'all';
/** Those that have not ended. */
export const RUNNING = 'running';

const statusOf = ({ isEnded, paused, isVerified }: Subscribed): Status => {
  if (isEnded) return 'ended';
  if (paused !== null) return paused === 'by-failure' ? 'failing' : 'paused';
  return isVerified ? 'active' : 'untested';
};

export const listsOfSubscription = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { subscribed } = subscriptionIn(row);
  if (subscribed === null) return [];
  const { client, contact, types, target } = subscribed.terms;
  const status = statusOf(subscribed);
  const isRunning = status !== 'ended';
  return [
    {
      keys: [keyOf(ALL, id), ...(isRunning ? [keyOf(RUNNING, id)] : [])],
      row: {
        key: id,
        status,
        client,
        contact,
        types,
        target: { ...target },
        testRefused: subscribed.test.refused && { ...subscribed.test.refused },
      },
      counts: {
        [ALL]: always,
        ...(isRunning && { [RUNNING]: always }),
        ...(status === 'failing' && { failing: always }),
      },
    },
  ];
};

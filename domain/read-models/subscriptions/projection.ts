import { subscriptionsEvents } from '../../../events/catalogue/subscriptions.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfSubscription } from '../../streams/subscriptions/stream.ts';
import { listsOfSubscription } from './lists.ts';

const isOfSubscription = isEventOf(subscriptionsEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfSubscription(event) ? keptOfSubscription(row, event) : row;

/** What is sent to whom, and how that goes (DPR-01); deliveries find here what there is to send. */
export const subscriptionsProjection: Projection = {
  model: 'subscriptions',
  streams: { subscriptions: keptOf },
  lists: { subscriptions: listsOfSubscription },
};

import type { Projection } from '../../kernel/projection.ts';
import { keptOfNotification } from './kept.ts';
import { listsOfMails } from './lists.ts';

/**
 * What the product mailed to whom, word for word (EML-07). Nothing of it changes: rows are only ever added.
 */
export const sentNoticesProjection: Projection = {
  model: 'sent-notices',
  streams: { notifications: keptOfNotification },
  lists: { notifications: listsOfMails },
  rowsStay: true,
};

import { accessJournalEvents } from '../../../events/catalogue/access-journal.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { Projection, RowData } from '../../kernel/projection.ts';
import { listsOfRecord } from './lists.ts';

const isOfAccess = isEventOf(accessJournalEvents);

/** Who looked at what, and what was refused: one record of the access journal, as it is (GOV-04, ACC-11). */
export const readersProjection: Projection = {
  model: 'readers',
  streams: {
    'access-journal': (row, event): RowData | null =>
      row === null && isOfAccess(event)
        ? { type: event.type, at: event.recordedAt, actor: event.actor, data: event.data }
        : row,
  },
  lists: { 'access-journal': listsOfRecord },
};

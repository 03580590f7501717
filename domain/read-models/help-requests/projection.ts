import { helpRequestsEvents } from '../../../events/catalogue/help-requests.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfHelpRequest } from '../../streams/help-requests/stream.ts';
import { listsOfRequest } from './lists.ts';

const isOfRequest = isEventOf(helpRequestsEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfRequest(event) ? keptOfHelpRequest(row, event) : row;

/** What was asked, and whether it is settled (POL-10, ACC-04, ACC-05, DEV-05, DEV-06, EML-04). */
export const helpRequestsProjection: Projection = {
  model: 'help-requests',
  streams: { 'help-requests': keptOf },
  lists: { 'help-requests': listsOfRequest },
};

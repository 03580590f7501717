import * as z from 'zod/mini';
import { helpRequestsEvents } from '../../../events/catalogue/help-requests.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import {
  type HelpRequestState,
  helpRequestsStream,
  noHelpRequest,
} from '../../streams/help-requests/stream.ts';
import { listsOfRequest } from './lists.ts';

const isOfRequest = isEventOf(helpRequestsEvents);
const stateIn = z.custom<HelpRequestState>();

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfRequest(event)) return row;
  const before = row === null ? noHelpRequest : stateIn.parse(row);
  return asStored(helpRequestsStream.evolve({ ...before, events: event.version - 1 }, event));
};

/** What was asked, and whether it is settled (POL-10, ACC-04, ACC-05, DEV-05, DEV-06, EML-04). */
export const helpRequestsProjection: Projection = {
  model: 'help-requests',
  streams: { 'help-requests': keptOf },
  lists: { 'help-requests': listsOfRequest },
};

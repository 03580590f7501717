import { dataComplaintsEvents } from '../../../events/catalogue/data-complaints.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfDataComplaint } from '../../streams/data-complaints/stream.ts';
import { listsOfComplaint } from './lists.ts';

const isOfComplaint = isEventOf(dataComplaintsEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfComplaint(event) ? keptOfDataComplaint(row, event) : row;

/** Complaints about how data is handled, and whether they were acknowledged in time (DPR-05). */
export const dataComplaintsProjection: Projection = {
  model: 'data-complaints',
  streams: { 'data-complaints': keptOf },
  lists: { 'data-complaints': listsOfComplaint },
};

import { disposalsEvents } from '../../../events/catalogue/disposals.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfDisposal } from '../../streams/disposals/stream.ts';
import { listsOfDisposal } from './lists.ts';

const isOfDisposal = isEventOf(disposalsEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfDisposal(event) ? keptOfDisposal(row, event) : row;

/** Periods that ended, holds, and who disposed of what (DPR-04). */
export const disposalsProjection: Projection = {
  model: 'disposals',
  streams: { disposals: keptOf },
  lists: { disposals: listsOfDisposal },
};

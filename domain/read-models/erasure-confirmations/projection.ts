import { erasureConfirmationsEvents } from '../../../events/catalogue/erasure-confirmations.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfErasure } from '../../streams/erasure-confirmations/stream.ts';
import { listsOfErasure } from './lists.ts';

const isOfErasure = isEventOf(erasureConfirmationsEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfErasure(event) ? keptOfErasure(row, event) : row;

/** Which consumers have confirmed which erasure, and who has not (DPR-04). */
export const erasureConfirmationsProjection: Projection = {
  model: 'erasure-confirmations',
  streams: { 'erasure-confirmations': keptOf },
  lists: { 'erasure-confirmations': listsOfErasure },
};

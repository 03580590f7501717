import { fileTransfersEvents } from '../../../events/catalogue/file-transfers.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfFileTransfer } from '../../streams/file-transfers/stream.ts';
import { listsOfTransfer } from './lists.ts';

const isOfTransfer = isEventOf(fileTransfersEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfTransfer(event) ? keptOfFileTransfer(row, event) : row;

/** Child-protection files that follow pupils: what is to be sent, and what is not confirmed (DPR-02). */
export const fileTransfersProjection: Projection = {
  model: 'file-transfers',
  streams: { 'file-transfers': keptOf },
  lists: { 'file-transfers': listsOfTransfer },
};

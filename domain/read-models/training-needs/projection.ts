import { trainingEvents } from '../../../events/catalogue/training.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfTraining } from '../../streams/training/stream.ts';
import { listsOfTraining } from './lists.ts';

const isOfTraining = isEventOf(trainingEvents);

const ofTraining = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfTraining(event) ? keptOfTraining(row, event) : row;

/** What people say to need, and what came of it (TRG-09, TRG-10). */
export const trainingNeedsProjection: Projection = {
  model: 'training-needs',
  streams: { training: ofTraining },
  lists: { training: listsOfTraining },
};

import { homeLearningEvents } from '../../../events/catalogue/home-learning.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfHomeLearning } from '../../streams/home-learning/stream.ts';
import { listsOfFamily } from './lists.ts';

const isOfHomeLearning = isEventOf(homeLearningEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfHomeLearning(event) ? keptOfHomeLearning(row, event) : row;

/** Families without a device or the internet, by what they said last (HLP-05). */
export const familiesWithoutDeviceProjection: Projection = {
  model: 'families-without-device',
  streams: { 'home-learning': keptOf },
  lists: { 'home-learning': listsOfFamily },
};

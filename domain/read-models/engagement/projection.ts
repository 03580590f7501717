import { homeLearningEvents } from '../../../events/catalogue/home-learning.ts';
import { keptOfFamily } from '../../kernel/family-row.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfHomeLearning } from '../../streams/home-learning/stream.ts';
import { listsOfRecord, pupilOfRecord } from './lists.ts';

const isOfHomeLearning = isEventOf(homeLearningEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfHomeLearning(event) ? keptOfHomeLearning(row, event) : row;

/** Who takes part at home, and what was done where a pupil does not (HLP-03, HLP-04). */
export const engagementProjection: Projection = {
  model: 'engagement',
  streams: { people: keptOfFamily, 'home-learning': keptOf },
  lists: { 'home-learning': listsOfRecord },
  joins: { 'home-learning': pupilOfRecord },
};

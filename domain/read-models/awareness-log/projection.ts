import { activitiesEvents } from '../../../events/catalogue/activities.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfActivity } from '../../streams/activities/stream.ts';
import { listsOfActivity } from './lists.ts';

const isOfActivity = isEventOf(activitiesEvents);

const ofActivity = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfActivity(event) ? keptOfActivity(row, event) : row;

/** What was held and issued on online safety (CUR-03, CUR-04, CUR-07, CUR-08, HLP-06, INC-19). */
export const awarenessLogProjection: Projection = {
  model: 'awareness-log',
  streams: { activities: ofActivity },
  lists: { activities: listsOfActivity },
};

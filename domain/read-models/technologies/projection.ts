import { technologiesEvents } from '../../../events/catalogue/technologies.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfTechnology } from '../../streams/technologies/stream.ts';
import { listsOfTechnology } from './lists.ts';

const isOfTechnology = isEventOf(technologiesEvents);

const ofTechnology = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfTechnology(event) ? keptOfTechnology(row, event) : row;

/** Which technology may be used, is set up, or is blocked (TEC-01, TEC-02, NET-04, MON-03). */
export const technologiesProjection: Projection = {
  model: 'technologies',
  streams: { technologies: ofTechnology },
  lists: { technologies: listsOfTechnology },
};

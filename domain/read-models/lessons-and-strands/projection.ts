import { classYearsEvents } from '../../../events/catalogue/class-years.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfClassYear } from '../../streams/class-years/stream.ts';
import { listsOfTeaching } from './lists.ts';

const isOfClassYear = isEventOf(classYearsEvents);

const ofClassYear = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfClassYear(event) ? keptOfClassYear(row, event) : row;

/** What classes were taught about online safety, against the plan (CUR-02, CUR-05, CUR-06). */
export const lessonsAndStrandsProjection: Projection = {
  model: 'lessons-and-strands',
  streams: { 'class-years': ofClassYear },
  lists: { 'class-years': listsOfTeaching },
};

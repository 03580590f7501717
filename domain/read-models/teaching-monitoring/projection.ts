import { classYearsEvents } from '../../../events/catalogue/class-years.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfClassYear } from '../../streams/class-years/stream.ts';
import { listsOfLooks } from './lists.ts';

const isOfClassYear = isEventOf(classYearsEvents);

const ofClassYear = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfClassYear(event) ? keptOfClassYear(row, event) : row;

/** How it was looked at how online safety is taught (TRG-08). */
export const teachingMonitoringProjection: Projection = {
  model: 'teaching-monitoring',
  streams: { 'class-years': ofClassYear },
  lists: { 'class-years': listsOfLooks },
};

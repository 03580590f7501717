import { classYearsEvents } from '../../../events/catalogue/class-years.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfClassYear } from '../../streams/class-years/stream.ts';
import { listsOfClassYear } from './lists.ts';

const isOfClassYear = isEventOf(classYearsEvents);

const ofClassYear = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfClassYear(event) ? keptOfClassYear(row, event) : row;

/** The rules of each class, by school year, and who has no copy of them (AGR-05, AGR-06, AGR-07). */
export const classAgreementsProjection: Projection = {
  model: 'class-agreements',
  streams: { 'class-years': ofClassYear },
  lists: { 'class-years': listsOfClassYear },
};

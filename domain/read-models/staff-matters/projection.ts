import { staffMattersEvents } from '../../../events/catalogue/staff-matters.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfStaffMatter } from '../../streams/staff-matters/stream.ts';
import { listsOfMatter } from './lists.ts';

const isOfMatter = isEventOf(staffMattersEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfMatter(event) ? keptOfStaffMatter(row, event) : row;

/** Matters of staff, and decisions to read mail (INC-14, EML-08). */
export const staffMattersProjection: Projection = {
  model: 'staff-matters',
  streams: { 'staff-matters': keptOf },
  lists: { 'staff-matters': listsOfMatter },
};

import * as z from 'zod/mini';
import { staffMattersEvents } from '../../../events/catalogue/staff-matters.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import {
  noStaffMatter,
  type StaffMatterState,
  staffMattersStream,
} from '../../streams/staff-matters/stream.ts';
import { listsOfMatter } from './lists.ts';

const isOfMatter = isEventOf(staffMattersEvents);
const stateIn = z.custom<StaffMatterState>();

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfMatter(event)) return row;
  const before = row === null ? noStaffMatter : stateIn.parse(row);
  return asStored(staffMattersStream.evolve({ ...before, events: event.version - 1 }, event));
};

/** Matters of staff, and decisions to read mail (INC-14, EML-08). */
export const staffMattersProjection: Projection = {
  model: 'staff-matters',
  streams: { 'staff-matters': keptOf },
  lists: { 'staff-matters': listsOfMatter },
};

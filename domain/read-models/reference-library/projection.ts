import { referenceListsEvents } from '../../../events/catalogue/reference-lists.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfList } from '../../streams/reference-lists/stream.ts';
import { listsOfList } from './lists.ts';

const isOfList = isEventOf(referenceListsEvents);

const ofList = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfList(event) ? keptOfList(row, event) : row;

/** What is in each list, edition by edition (POL-08, POL-09, POL-12, CUR-01, CUR-05, UNA-01). */
export const referenceLibraryProjection: Projection = {
  model: 'reference-library',
  streams: { 'reference-lists': ofList },
  lists: { 'reference-lists': listsOfList },
};

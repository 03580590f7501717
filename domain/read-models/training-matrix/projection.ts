import { peopleEvents } from '../../../events/catalogue/people.ts';
import { trainingEvents } from '../../../events/catalogue/training.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { bookInRow, heldRoles } from '../../kernel/role-book.ts';
import { roleRecordOf } from '../../kernel/role-record.ts';
import { keptOfTraining } from '../../streams/training/stream.ts';
import { listsOfPerson, recordOf } from './lists.ts';

const isOfPerson = isEventOf(peopleEvents);
const isOfTraining = isEventOf(trainingEvents);

/** Roles with their dates: from them follows who stands in the matrix. */
const ofPerson = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfPerson(event)) return row;
  const book = bookInRow(row, roleRecordOf(event), event.version);
  return { ...row, book, roles: heldRoles(book) };
};

const ofTraining = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfTraining(event) ? keptOfTraining(row, event) : row;

/**
 * Who was trained in what, what is overdue, and which topics nobody has covered (TRG-01 to TRG-07, TRG-11).
 */
export const trainingMatrixProjection: Projection = {
  model: 'training-matrix',
  streams: { people: ofPerson, training: ofTraining },
  lists: { people: listsOfPerson },
  joins: { people: recordOf },
};

import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';

const isOfSchool = isEventOf(schoolsEvents);

const named = (row: RowData | null, name: string | undefined): RowData | null =>
  name === undefined ? row : { ...row, name };

const ofSchool = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfSchool(event)) return row;
  switch (event.type) {
    case 'SchoolRegistered':
      return { name: event.data.name };
    case 'SchoolDetailsChanged':
      return named(row, event.data.name);
    case 'SchoolCorrected':
      return named(row, event.data.changes.name);
    default:
      return row;
  }
};

/** Which schools the trust has: the only model whose rows stand together for the whole trust (ORG-01). */
export const schoolDirectoryProjection: Projection = {
  model: 'school-directory',
  streams: { schools: ofSchool },
};

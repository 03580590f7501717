import { authorisationsEvents } from '../../../events/catalogue/authorisations.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfAuthorisations } from '../../streams/authorisations/stream.ts';
import { listsOfAuthorisations } from './lists.ts';

const isOfAuthorisation = isEventOf(authorisationsEvents);

const ofAuthorisations = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfAuthorisation(event) ? keptOfAuthorisations(row, event) : row;

/**
 * Who may do what beyond access: accounts in social media, own devices of trainees, personal use (PUB-07).
 */
export const authorisationsProjection: Projection = {
  model: 'authorisations',
  streams: { authorisations: ofAuthorisations },
  lists: { authorisations: listsOfAuthorisations },
};

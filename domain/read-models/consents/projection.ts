import { consentsEvents } from '../../../events/catalogue/consents.ts';
import { keptOfFamily } from '../../kernel/family-row.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfConsent } from '../../streams/consents/stream.ts';
import { consentsOf, listsOfPerson } from './lists.ts';

const isOfConsent = isEventOf(consentsEvents);

const ofConsent = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfConsent(event) ? keptOfConsent(row, event) : row;

/** Of whom pictures may be used, and which pupils may use the internet, by class (PUB-01, AGR-11). */
export const consentsProjection: Projection = {
  model: 'consents',
  streams: { people: keptOfFamily, consents: ofConsent },
  lists: { people: listsOfPerson },
  joins: { people: consentsOf },
};

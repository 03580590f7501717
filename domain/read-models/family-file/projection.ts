import { agreementsEvents } from '../../../events/catalogue/agreements.ts';
import { consentsEvents } from '../../../events/catalogue/consents.ts';
import { keptOfFamily } from '../../kernel/family-row.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfAgreement } from '../../streams/agreements/stream.ts';
import { keptOfConsent } from '../../streams/consents/stream.ts';
import { listsOfChild, recordsOf } from './lists.ts';

const isOfAgreement = isEventOf(agreementsEvents);
const isOfConsent = isEventOf(consentsEvents);

const ofAgreement = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfAgreement(event) ? keptOfAgreement(row, event) : row;
const ofConsent = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfConsent(event) ? keptOfConsent(row, event) : row;

/** What was signed and answered for each child (AGR-08, AGR-11, PUB-01). */
export const familyFileProjection: Projection = {
  model: 'family-file',
  streams: { people: keptOfFamily, agreements: ofAgreement, consents: ofConsent },
  lists: { people: listsOfChild },
  joins: { people: recordsOf },
};

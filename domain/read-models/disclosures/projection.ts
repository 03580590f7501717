import { disclosuresEvents } from '../../../events/catalogue/disclosures.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfDisclosure } from '../../streams/disclosures/stream.ts';
import { listsOfDisclosure } from './lists.ts';

const isOfDisclosure = isEventOf(disclosuresEvents);

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfDisclosure(event) ? keptOfDisclosure(row, event) : row;

/** Data given away, sent or asked for, and until when who asked is answered (DPR-02, DPR-05, EML-03). */
export const disclosuresProjection: Projection = {
  model: 'disclosures',
  streams: { disclosures: keptOf },
  lists: { disclosures: listsOfDisclosure },
};

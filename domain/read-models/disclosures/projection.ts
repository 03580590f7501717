import * as z from 'zod/mini';
import { disclosuresEvents } from '../../../events/catalogue/disclosures.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { type DisclosureState, disclosuresStream, noDisclosure } from '../../streams/disclosures/stream.ts';
import { listsOfDisclosure } from './lists.ts';

const isOfDisclosure = isEventOf(disclosuresEvents);
const stateIn = z.custom<DisclosureState>();

const keptOf = (row: RowData | null, event: ProjectedEvent): RowData | null => {
  if (!isOfDisclosure(event)) return row;
  const before = row === null ? noDisclosure : stateIn.parse(row);
  return asStored(disclosuresStream.evolve({ ...before, events: event.version - 1 }, event));
};

/** Data given away, sent or asked for, and until when who asked is answered (DPR-02, DPR-05, EML-03). */
export const disclosuresProjection: Projection = {
  model: 'disclosures',
  streams: { disclosures: keptOf },
  lists: { disclosures: listsOfDisclosure },
};

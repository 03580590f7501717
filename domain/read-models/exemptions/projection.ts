import { exemptionsEvents } from '../../../events/catalogue/exemptions.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { keptOfExemptions } from '../../streams/exemptions/stream.ts';
import { listsOfExemptions } from './lists.ts';

const isOfExemption = isEventOf(exemptionsEvents);

const ofExemptions = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfExemption(event) ? keptOfExemptions(row, event) : row;

/** Applications that wait, and exemptions in force (UNA-03). */
export const exemptionsProjection: Projection = {
  model: 'exemptions',
  streams: { exemptions: ofExemptions },
  lists: { exemptions: listsOfExemptions },
};

import * as z from 'zod/mini';
import type { AcknowledgementRecorded } from '../../../events/catalogue/acknowledgements.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { evolve } from './evolve.ts';
import { type AcknowledgementState, initialState } from './state.ts';

const stateIn = z.custom<AcknowledgementState>();
/** What a row may take of each list; the history of the person has the rest. */
const MOST = 20;

/** What a read model keeps of a person: the newest of what was said, given and made known. */
export const keptOfAcknowledgements = (
  row: RowData | null,
  event: ProjectedEvent & AcknowledgementRecorded,
): RowData => {
  const before = row === null ? initialState : stateIn.parse(row);
  const after = evolve({ ...before, events: event.version - 1 }, event);
  return asStored({
    ...after,
    policies: after.policies.slice(-MOST),
    documents: after.documents.slice(-MOST),
    visits: after.visits.slice(-MOST),
    notices: after.notices.slice(-MOST),
    fellDue: [],
  });
};

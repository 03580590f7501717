import * as z from 'zod/mini';
import type { ConsentRecorded } from '../../../events/catalogue/consents.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import { evolve } from './evolve.ts';
import { type Answer, type ConsentState, initialState, standingIn } from './state.ts';

const stateIn = z.custom<ConsentState>();
const recorded = z.custom<ConsentRecorded>();

/** What a read model keeps of a consent: its state without names, into which the next event is folded. */
export const keptOfConsent = (row: RowData | null, event: ProjectedEvent & ConsentRecorded): RowData => {
  const before = row === null ? initialState : stateIn.parse(row['state']);
  const data = 'signedName' in event.data ? { ...event.data, signedName: '' } : event.data;
  const after = evolve({ ...before, events: event.version - 1 }, recorded.parse({ ...event, data }));
  return asStored({ state: z.custom<RowData>().parse({ ...after, events: event.version }) });
};

/** The answers that count, and whether one was asked for; none where nothing is kept. */
export const consentIn = (
  row: RowData | null,
): { readonly answers: readonly Answer[]; readonly isAsked: boolean } => {
  const state = row === null ? initialState : stateIn.parse(row['state']);
  return { answers: standingIn(state), isAsked: state.request !== null };
};

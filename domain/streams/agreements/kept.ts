import * as z from 'zod/mini';
import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import { asStored } from '../../kernel/as-stored.ts';
import type { ProjectedEvent, RowData } from '../../kernel/projection.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { evolve } from './evolve.ts';
import { type AgreementState, initialState } from './state.ts';

const stateIn = z.custom<AgreementState>();
const asRow = z.custom<RowData>();
const folded = z.custom<Happened<AgreementRecorded>>();

/** Whether a new signature fell due since the one that counts was given (AGR-12). */
const isToBeRenewed = (state: AgreementState): boolean =>
  state.status === 'signed' && state.fellDue.some((cycle) => cycle.startsWith(`${state.signature.by}.`));

/**
 * What a read model keeps of an agreement: what counts of it, and its state without names, into which the
 * next event is folded.
 */
export const keptOfAgreement = (row: RowData | null, event: ProjectedEvent & AgreementRecorded): RowData => {
  const before = row === null ? initialState : stateIn.parse(row['state']);
  const data = 'signedName' in event.data ? { ...event.data, signedName: '' } : event.data;
  const after = evolve({ ...before, events: event.version - 1 }, folded.parse({ ...event, data }));
  return asStored({
    signed: after.status === 'unsigned' ? null : after.signature.templateVersion,
    isWithdrawn: after.status === 'withdrawn',
    isToBeRenewed: isToBeRenewed(after),
    state: asRow.parse(after),
  });
};

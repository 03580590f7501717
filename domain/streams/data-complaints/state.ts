import type { DataComplaintRecorded } from '../../../events/catalogue/data-complaints.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Entry<T extends DataComplaintRecorded['type']> = OfType<DataComplaintRecorded, T>['data'] & {
  /** Number of the event. */
  readonly by: number;
};

export type Received = Entry<'DataComplaintReceived'>;
export type Acknowledged = Entry<'DataComplaintAcknowledged'>;
export type Answered = Entry<'DataComplaintAnswered'>;

/** A complaint about how data is handled, as corrected. */
export interface Complaint {
  readonly received: Received;
  readonly acknowledged: Acknowledged | null;
  readonly answered: Answered | null;
  /** Last days that passed without an acknowledgement. */
  readonly fellDue: readonly string[];
}

export type DataComplaintState =
  | (Counted & { readonly status: 'none' })
  | (Counted & Complaint & { readonly status: 'open' | 'answered' });

export type KnownComplaint = Exclude<DataComplaintState, { readonly status: 'none' }>;

export const initialState: DataComplaintState = { events: 0, status: 'none' };

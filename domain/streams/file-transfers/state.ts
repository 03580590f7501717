import type { FileTransferRecorded } from '../../../events/catalogue/file-transfers.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Entry<T extends FileTransferRecorded['type']> = OfType<FileTransferRecorded, T>['data'] & {
  /** Number of the event. */
  readonly by: number;
};

/** A file that follows a pupil, as corrected. */
export interface Transfer {
  readonly expected: Entry<'FileTransferExpected'>;
  readonly sent: Entry<'ChildProtectionFileSent'> | null;
  readonly confirmed: Entry<'FileReceiptConfirmed'> | null;
  /** Cycles that have fallen due. */
  readonly fellDue: readonly string[];
}

export type FileTransferState =
  | (Counted & { readonly status: 'none' })
  | (Counted & Transfer & { readonly status: 'expected' | 'sent' | 'confirmed' | 'called-off' });

export type KnownTransfer = Exclude<FileTransferState, { readonly status: 'none' }>;

export const initialState: FileTransferState = { events: 0, status: 'none' };

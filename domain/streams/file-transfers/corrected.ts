import type { FileTransferRecorded } from '../../../events/catalogue/file-transfers.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { KnownTransfer } from './state.ts';

type Correction = OfType<FileTransferRecorded, 'FileTransferCorrected'>['data'];
export type Correcting = Pick<Correction, 'corrects' | 'changes' | 'send'>;

/** Those of the changes that the entry has as fields. */
const applied = <T extends { readonly by: number }>(entry: T, { corrects, changes }: Correcting): T => {
  if (entry.by !== corrects) return entry;
  const own = Object.entries(changes).filter(([field, value]) => value !== undefined && field in entry);
  return { ...entry, ...Object.fromEntries(own) };
};

/** A transfer as it stands after a correction. */
export const corrected = (state: KnownTransfer, correcting: Correcting): KnownTransfer => {
  const { expected, sent, confirmed } = state;
  const { send = expected.send } = correcting;
  return {
    ...state,
    expected: { ...applied(expected, correcting), send },
    sent: sent === null ? null : applied(sent, correcting),
    confirmed: confirmed === null ? null : applied(confirmed, correcting),
  };
};

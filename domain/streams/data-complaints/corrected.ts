import type { DataComplaintRecorded } from '../../../events/catalogue/data-complaints.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { KnownComplaint } from './state.ts';

type Correction = OfType<DataComplaintRecorded, 'DataComplaintCorrected'>['data'];
export type Correcting = Pick<Correction, 'corrects' | 'changes' | 'acknowledge' | 'words'>;

/** Those of the changes that the entry has as fields. */
const applied = <T extends { readonly by: number }>(
  entry: T,
  { corrects, changes, words }: Correcting,
): T => {
  if (entry.by !== corrects) return entry;
  const own = Object.entries(changes).filter(([field, value]) => value !== undefined && field in entry);
  return { ...entry, ...Object.fromEntries(own), ...(words === undefined ? {} : { words }) };
};

/** A complaint as it stands after a correction. */
export const corrected = (state: KnownComplaint, correcting: Correcting): KnownComplaint => {
  const { received, acknowledged, answered } = state;
  const { acknowledge = received.acknowledge } = correcting;
  return {
    ...state,
    received: { ...applied(received, correcting), acknowledge },
    acknowledged: acknowledged === null ? null : applied(acknowledged, correcting),
    answered: answered === null ? null : applied(answered, correcting),
  };
};

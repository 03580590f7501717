import type { DataBreachRecorded } from '../../../events/catalogue/data-breaches.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { KnownBreach } from './state.ts';

type Correction = OfType<DataBreachRecorded, 'DataBreachCorrected'>['data'];
export type Correcting = Pick<Correction, 'corrects' | 'changes' | 'report'> & {
  readonly words?: Correction['words'];
};

type Fields = Readonly<Record<string, unknown>>;

/** Those of the changes that the record has as fields. */
const applied = <T extends { readonly by: number }>(record: T, correcting: Correcting): T => {
  if (record.by !== correcting.corrects) return record;
  const { changes, words } = correcting;
  const named = Object.entries(changes).filter(([field]) => Object.hasOwn(record, field));
  const fields: Fields = Object.fromEntries(named.filter(([, value]) => value !== undefined));
  return { ...record, ...fields, ...(words !== undefined && 'words' in record ? { words } : {}) };
};

/** A breach as it stands after a correction. */
export const corrected = (breach: KnownBreach, correcting: Correcting): KnownBreach => {
  const put = <T extends { readonly by: number }>(all: readonly T[]): readonly T[] =>
    all.map((one) => applied(one, correcting));
  const reported = applied(breach.reported, correcting);
  const { report = reported.report } = breach.reported.by === correcting.corrects ? correcting : {};
  return {
    ...breach,
    reported: { ...reported, report },
    notified: put(breach.notified),
    assessed: put(breach.assessed),
    authority: put(breach.authority),
    informed: put(breach.informed),
    closed: breach.closed === null ? null : applied(breach.closed, correcting),
  };
};

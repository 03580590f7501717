import { recordOf } from '../../../domain/kernel/ids.ts';
import type { ArchivedObject } from '../../../events/log/archive/archived-objects.ts';
import type { Erasures } from '../../../events/log/archive/erasures.ts';
import { eachAtOnce } from '../../shared/checkpoints/log-of-logs/each-at-once.ts';
import { type ErasedBySchool, subjectOf } from './erasures.ts';
import type { PlannedJournal } from './plan.ts';

/** Who or what was erased, by journals and archive. */
export interface AllErased {
  readonly erased: ErasedBySchool;
  /** `<school>/<subject>` of what the archive alone says: the positions that say so were lost. */
  readonly unrecorded: readonly string[];
}

/**
 * Adds what the archive has of erasures to what the journals say, so that one within positions that were lost
 * keeps its key from coming back.
 * @throws DamagedObject
 */
export const allErased = async (
  archive: Pick<Erasures, 'read'>,
  journals: readonly Pick<PlannedJournal, 'school' | 'erased' | 'objects'>[],
): Promise<AllErased> => {
  const unrecorded: string[] = [];
  const erased = new Map<string, ReadonlyMap<string, string>>();
  for (const { school, erased: ofJournal, objects } of journals) {
    const records = objects.filter(isErasure).map(({ key }) => key.slice(key.lastIndexOf('/') + 1));
    const lost = records.filter((record) => !ofJournal.has(subjectOf(recordOf(record))));
    const found = await eachAtOnce(lost, (record) => archive.read(school, record));
    const added = found.map(({ record, destroyedAt }) => [subjectOf(recordOf(record)), destroyedAt] as const);
    erased.set(school, new Map([...ofJournal, ...added]));
    unrecorded.push(...added.map(([subject]) => `${school}/${subject}`));
  }
  return { erased, unrecorded };
};

const isErasure = ({ kind }: ArchivedObject): boolean => kind === 'erasure';

import { recordOf } from '../../../domain/kernel/ids.ts';
import { objectNames } from '../../../events/log/archive/object-names.ts';
import { type ArchiveBucket, copyObject } from '../../../events/log/archive/objects.ts';
import { type ErasedBySchool, erasedAt, subjectOf } from './erasures.ts';

/**
 * Copies sealed files of evidence as they lie, each where none stands; none of a record or school that was
 * erased.
 * @returns how many lie there now
 */
export const putFiles = async (
  from: ArchiveBucket,
  to: ArchiveBucket,
  erased: ErasedBySchool,
): Promise<number> => {
  let count = 0;
  for await (const key of objectNames(from))
    if (!isErased(key, erased) && (await copyObject(from, to, { key, type: 'application/octet-stream' })))
      count += 1;
  return count;
};

/** Files lie under `<school>/<stream>.<record>/`. */
const isErased = (key: string, erased: ErasedBySchool): boolean => {
  const [school = '', word = ''] = key.split('/');
  return erasedAt(erased, school, subjectOf(recordOf(word))) !== null;
};

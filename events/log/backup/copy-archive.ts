import type { ArchivedObject } from '../archive/archived-objects.ts';
import { type ArchiveBucket, copyObject } from '../archive/objects.ts';
import { NotRestorable } from './errors.ts';

/** Copies objects of an archive, each where none stands. @throws ArchiveConflict where another one does */
export const copyArchive = async (
  from: ArchiveBucket,
  to: ArchiveBucket,
  objects: readonly ArchivedObject[],
): Promise<void> => {
  for (const { key, kind } of objects) {
    if (!(await copyObject(from, to, { key, type: typeOf(kind) })))
      throw new NotRestorable(`the archive has ${key} no more`);
  }
};

const typeOf = (kind: ArchivedObject['kind']): string => {
  if (kind === 'erasure') return 'application/json';
  return kind === 'checkpoint' ? 'text/plain; charset=utf-8' : 'application/octet-stream';
};

import type { ArchivedObject } from '../archive/archived-objects.ts';
import { type ArchiveBucket, putOnce, readObject } from '../archive/objects.ts';
import { NotRestorable } from './errors.ts';

/** Another version of brotli packs the same texts otherwise, but nothing here is packed again. */
const isSame = (bytes: Uint8Array) => (standing: Uint8Array) => Buffer.compare(bytes, standing) === 0;

/** Copies objects of an archive, each where none stands. @throws ArchiveConflict where another one does */
export const copyArchive = async (
  from: ArchiveBucket,
  to: ArchiveBucket,
  objects: readonly ArchivedObject[],
): Promise<void> => {
  for (const { key, kind } of objects) {
    const bytes = await readObject(from, key);
    if (bytes === null) throw new NotRestorable(`the archive has ${key} no more`);
    const type = kind === 'checkpoint' ? 'text/plain; charset=utf-8' : 'application/octet-stream';
    await putOnce(to, { key, bytes, type, isSame: isSame(bytes) });
  }
};

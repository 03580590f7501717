import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { recordOf } from '../../../domain/kernel/ids.ts';
import { objectNames } from '../../../events/log/archive/object-names.ts';
import { type ArchiveBucket, putOnce, readObject } from '../../../events/log/archive/objects.ts';
import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { hashOf } from '../../../events/log/commit-text.ts';
import type { Commit } from '../../../events/log/types.ts';
import { subjectOf } from '../restoring/erasures.ts';

/** Where sealed files lie in a bundle: `evidence/<stream>.<record>/<file>`. */
const FOLDER = 'evidence';
const name = /^[A-Za-z0-9_][A-Za-z0-9._-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Writes a school's sealed files into its bundle, one after another, as they lie. @returns how many */
export const writeEvidence = async (from: ArchiveBucket, school: string, folder: string): Promise<number> => {
  let count = 0;
  for await (const key of objectNames(from, `${school}/`)) {
    const below = key.slice(school.length + 1);
    const bytes = name.test(below) ? await readObject(from, key) : null;
    if (bytes === null) continue;
    const path = join(folder, FOLDER, below);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, bytes, { mode: 0o600 });
    count += 1;
  }
  return count;
};

const attached = z.object({
  type: z.literal('EvidenceAttached'),
  data: z.object({ file: z.string(), sealedDigest: z.string() }),
});
const withdrawn = z.object({ type: z.literal('EvidenceWithdrawn'), data: z.object({ file: z.string() }) });

/** The files that a history says there are: digests of their sealed bytes by `<stream>.<record>/<file>`. */
export const followEvidence = () => {
  const files = new Map<string, string>();
  const visit = ({ stream, id, events }: Commit): void => {
    if (stream !== 'evidence-files') return;
    for (const event of events) {
      const put = attached.safeParse(event).data?.data;
      if (put !== undefined) files.set(`${id}/${put.file}`, put.sealedDigest);
      const gone = withdrawn.safeParse(event).data?.data;
      if (gone !== undefined) files.delete(`${id}/${gone.file}`);
    }
  };
  return { visit, files };
};

/** Without those of records that were erased. */
export const keptEvidence = (
  files: ReadonlyMap<string, string>,
  erased: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> =>
  new Map(
    [...files].filter(([place]) => !erased.has(subjectOf(recordOf(place.slice(0, place.indexOf('/')))))),
  );

/** Each file that the history says there is, byte for byte. @throws NotRestorable where one lacks or is another */
export const checkEvidence = (folder: string, files: ReadonlyMap<string, string>): void => {
  for (const [place, digest] of files) {
    const path = join(folder, FOLDER, place);
    if (!name.test(place) || !existsSync(path) || hashOf(readFileSync(path)) !== digest)
      throw new NotRestorable(`the file ${place} lacks, or is not the one that was attached`);
  }
};

/** Puts them, each where none stands. @throws ArchiveConflict where another one does */
export const putEvidence = async (
  to: ArchiveBucket,
  school: string,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const place of files.keys()) {
    const bytes = readFileSync(join(folder, FOLDER, place));
    await putOnce(to, { key: `${school}/${place}`, bytes, type: 'application/octet-stream' });
  }
};

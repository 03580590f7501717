import * as z from 'zod/mini';
import { checkId } from '../key.ts';
import { DamagedObject, MissingObject } from './errors.ts';
import { type ArchiveBucket, putOnce, readObject } from './objects.ts';

/** What was erased in a school. */
export interface ArchivedErasure {
  /** `<stream>.<id>`, as a disposal is named. */
  readonly record: string;
  /** When its key was destroyed, UTC with milliseconds. */
  readonly destroyedAt: string;
}

/** Objects of what was erased: ids and an instant. They outlast every backup of the keys, and of the journal. */
export interface Erasures {
  /** Again, it changes nothing: the first instant stays. */
  readonly put: (school: string, erasure: ArchivedErasure) => Promise<void>;
  /** @throws DamagedObject, MissingObject */
  readonly read: (school: string, record: string) => Promise<ArchivedErasure>;
}

/** What of the archive the function that erases may put and read, `*` for any text. */
export const erasureObjects = '*/erasures/*';

const erasureKey = (school: string, record: string): string =>
  `${checkId('school', school)}/erasures/${checkId('record', record)}`;

const content = z.strictObject({ destroyedAt: z.iso.datetime() });

export const createErasures = (bucket: ArchiveBucket): Erasures => ({
  put: async (school, { record, destroyedAt }) => {
    const bytes = Buffer.from(`${JSON.stringify({ destroyedAt })}\n`);
    const key = erasureKey(school, record);
    await putOnce(bucket, { key, bytes, type: 'application/json', isSame: () => true });
  },
  read: async (school, record) => {
    const key = erasureKey(school, record);
    const bytes = await readObject(bucket, key);
    if (bytes === null) throw new MissingObject(key);
    return { record, destroyedAt: destroyedAtIn(key, bytes) };
  },
});

/** Without a cause: what a parser says of bytes that are no JSON repeats them. */
const destroyedAtIn = (key: string, bytes: Uint8Array): string => {
  try {
    return content.parse(JSON.parse(Buffer.from(bytes).toString())).destroyedAt;
  } catch {
    throw new DamagedObject(key);
  }
};

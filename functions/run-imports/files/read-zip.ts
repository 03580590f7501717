import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnusableFile } from './unusable-file.ts';

export interface ZippedFile {
  /** Name without folders. */
  readonly file: string;
  readonly bytes: Buffer;
}

const MOST_FILES = 100;
const MOST_BYTES = 128 * 1024 * 1024;
/**
 * Rosters in CSV are packed some ten to thirty times smaller; what grows far more is made to fill a memory.
 */
const MOST_TIMES = 200;
/** Below this, a ratio says nothing. */
const SMALL = 1024 * 1024;
const archives = /\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar)$/i;
/** What the packers of some systems add. */
const additions = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/;

/** Whether bytes begin as a zip does, an empty one included. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The CSV files of a zip. Sizes are checked before and while it is unpacked, checksums after: nothing that is
 * not whole is read.
 * @throws UnusableFile `zip-broken`, `zip-too-many`, `zip-too-large`, `zip-nested`, `zip-path`
 */
export const readZip = async (name: string, bytes: Buffer): Promise<readonly ZippedFile[]> => {
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
    return await filesIn(name, zip, bytes.length);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(isAboutPath(error) ? 'zip-path' : 'zip-broken', name, error);
  }
};

/**
 * yauzl names a path that is absolute, relative or has a backslash in its message; no such error has a code.
 */
const isAboutPath = (error: unknown): boolean =>
  error instanceof Error && /^(?:absolute path|invalid relative path|invalid characters)/.test(error.message);

const filesIn = async (name: string, zip: ZipFile, packed: number): Promise<readonly ZippedFile[]> => {
  if (zip.entryCount > MOST_FILES) throw new UnusableFile('zip-too-many', name);
  const files = new Map<string, Buffer>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const file = usedName(name, entry);
    if (file === null) continue;
    total += entry.uncompressedSize;
    refuseSize(name, total, packed);
    if (files.has(file)) throw new UnusableFile('zip-path', name);
    files.set(file, await bytesOf(name, zip, entry));
  }
  return [...files].map(([file, unpacked]) => ({ file, bytes: unpacked }));
};

const refuseSize = (name: string, total: number, packed: number): void => {
  if (total > MOST_BYTES || (total > SMALL && total > packed * MOST_TIMES))
    throw new UnusableFile('zip-too-large', name);
};

/** Files may lie in a folder; null: a folder, or nothing that the formats have. */
const usedName = (name: string, { fileName }: Entry): string | null => {
  if (fileName.endsWith('/') || additions.test(fileName)) return null;
  if (archives.test(fileName)) throw new UnusableFile('zip-nested', name);
  return fileName.endsWith('.csv') ? (fileName.split('/').at(-1) ?? null) : null;
};

/** What grows beyond the size that the zip states ends the reading at once. */
const bytesOf = async (name: string, zip: ZipFile, entry: Entry): Promise<Buffer> => {
  if (entry.isEncrypted()) throw new UnusableFile('zip-broken', name);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new UnusableFile('zip-broken', name);
  return bytes;
};

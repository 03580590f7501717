import { unzipSync } from 'fflate';
import { MANIFEST_FILE, type ReadFile } from '../../../events/log/proof/bundle/format.ts';
import { BadInput } from '../../../events/log/proof/verify/verify.ts';
import type { NamedFile } from './protocol.ts';

/** What a zip file may unpack to: more than any school has, and less than a browser can hold. */
const MOST_BYTES = 1_000_000_000;

type Files = ReadonlyMap<string, () => Promise<Uint8Array>>;

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

const zip = (bytes: Uint8Array): Files => {
  let left = MOST_BYTES;
  const fits = ({ originalSize }: { readonly originalSize: number }): boolean => {
    left -= originalSize;
    return left >= 0;
  };
  const unpacked = Object.entries(unzipSync(bytes, { filter: fits }));
  if (left < 0) throw new BadInput(`the zip file unpacks to more than ${MOST_BYTES / 1e6} MB`);
  return new Map(unpacked.map(([path, content]) => [path, async () => content]));
};

const unzipped = async (file: Blob): Promise<Files> => {
  const bytes = await bytesOf(file);
  try {
    return zip(bytes);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput('the zip file can not be read: it is cut off, or none', { cause: error });
  }
};

const depth = (path: string): number => path.split('/').length;

/** The folder that holds the manifest, the outermost where there are several; with its slash. */
const rootOf = (paths: readonly string[]): string => {
  const manifests = paths.filter((path) => path === MANIFEST_FILE || path.endsWith(`/${MANIFEST_FILE}`));
  const [outermost = MANIFEST_FILE] = manifests.toSorted((one, other) => depth(one) - depth(other));
  return outermost.slice(0, -MANIFEST_FILE.length);
};

/**
 * What somebody chose, as the verifier reads a folder: a zip file, a folder, or its files one by one. Nothing
 * of it is written or sent anywhere.
 * @throws BadInput for a zip file that is none, or that would fill the memory
 */
export const chosenFiles = async (chosen: readonly NamedFile[]): Promise<ReadFile> => {
  const [only, ...others] = chosen;
  const isZip = only !== undefined && others.length === 0 && /\.zip$/i.test(only.path);
  const files: Files = isZip
    ? await unzipped(only.file)
    : new Map(chosen.map(({ path, file }) => [path, () => bytesOf(file)]));
  const root = rootOf([...files.keys()]);
  return async (name) => (await files.get(`${root}${name}`)?.()) ?? null;
};

import { digestOf, type FileDigest } from '../bundle/digests.ts';
import type { ReadFile } from '../bundle/format.ts';
import { type Fault, type Finding, fault, finding } from './report.ts';

/** The files that a manifest names, as they were found. */
export interface Files {
  /** The file's bytes; null when it is not there, can't be read, or is not named. */
  readonly get: (name: string) => Uint8Array | null;
  readonly names: readonly string[];
  /** Whether the file is there and is the one that the manifest names. */
  readonly isAsNamed: (name: string) => boolean;
  readonly finding: Finding;
}

/** A file that can't be read is as good as none. */
export const readOrNull = async (readFile: ReadFile, name: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(name);
  } catch {
    return null;
  }
};

/** @param required files without which the bundle is none, whatever the manifest says */
export const readFiles = async (
  readFile: ReadFile,
  named: Readonly<Record<string, FileDigest>>,
  required: readonly string[],
): Promise<Files> => {
  const found = new Map<string, Uint8Array | null>();
  const faults: Fault[] = [];
  for (const [name, digest] of Object.entries(named)) {
    const file = await readOrNull(readFile, name);
    found.set(name, file);
    faults.push(...faultsOf(name, file, digest));
  }
  const altered = new Set(faults.map(({ file }) => file));
  for (const name of required.filter((each) => !found.has(each))) {
    faults.push(
      fault('malformed', name, `the manifest does not name ${name}, which belongs to every such bundle`),
    );
  }
  const count = found.size;
  return {
    get: (name) => found.get(name) ?? null,
    names: [...found.keys()],
    isAsNamed: (name) => found.has(name) && !altered.has(name),
    finding: finding('files', faults, {
      holds: `all ${count} files are those that the manifest names, byte for byte`,
      fails: `of ${count} files, ${altered.size} ${altered.size === 1 ? 'is' : 'are'} not what the manifest names`,
    }),
  };
};

const faultsOf = (name: string, file: Uint8Array | null, expected: FileDigest): readonly Fault[] => {
  if (file === null) return [fault('file-altered', name, `${name} is missing or can't be read`)];
  const found = digestOf(file);
  if (found.sha256 === expected.sha256 && found.bytes === expected.bytes) return [];
  const length =
    found.bytes === expected.bytes
      ? 'of the same length'
      : `of ${found.bytes} bytes instead of ${expected.bytes}`;
  return [fault('file-altered', name, `${name} is another file than the manifest names, ${length}`)];
};

import { sha256 } from '#proof-crypto';

/** What a manifest says of one file. */
export interface FileDigest {
  readonly bytes: number;
  /** SHA-256 of the file in lower-case hex, as `sha256sum` prints it. */
  readonly sha256: string;
}

export const digestOf = (file: Uint8Array): FileDigest => ({
  bytes: file.length,
  sha256: sha256(file).toString('hex'),
});

/** The `files` of a manifest: each file's digest by its name, names in code unit order. */
export const digestsOf = (files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, FileDigest>> =>
  Object.fromEntries(
    [...files.keys()].toSorted().map((name) => [name, digestOf(files.get(name) ?? new Uint8Array())]),
  );

import { commitText, hashOf } from '../../../events/log/commit-text.ts';
import { composeBundle } from '../../../events/log/proof/bundle/compose-bundle.ts';
import { digestsOf } from '../../../events/log/proof/bundle/digests.ts';
import { MANIFEST_FILE, type ReadFile } from '../../../events/log/proof/bundle/format.ts';
import { jsonText } from '../../../events/log/proof/bundle/json-text.ts';
import type { TrustLink } from '../../../events/log/proof/bundle/trust-link.ts';
import { checkpointText, originOf } from '../../../events/log/proof/checkpoint.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { formatKey, type Signer, signNote } from '../../../events/log/proof/note.ts';
import { consistencyProof, rangeProof } from '../../../events/log/proof/proofs.ts';
import { memoryTree, rootAt } from '../../../events/log/proof/tree.ts';
import type { Commit } from '../../../events/log/types.ts';
import { signerOf } from '../note-signers.ts';

/** The files of a bundle by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const owner = { trust: 'fernhill', school: 'larkfield-infant' };
export const signer = signerOf('daybook/fernhill');
export const stranger = signerOf('daybook/fernhill', 'a forger');
export const vkeyOf = ({ name, publicKey }: Signer): string => formatKey(name, publicKey);
export const key = vkeyOf(signer);

/** What of a history goes into the bundle, and who signs it. */
export interface Making {
  readonly first?: number;
  readonly last?: number;
  /** Sizes of the checkpoints, rising; the last one is what the proof leads to. All commits by default. */
  readonly sizes?: readonly number[];
  readonly signer?: Signer;
  /** Notes of a size that are put in place of the ones made here. */
  readonly notes?: ReadonlyMap<number, string>;
  /** Sizes from which a proof to the last checkpoint is added. */
  readonly since?: readonly number[];
  /** That the last checkpoint is in the trust's log of logs. @default - nothing shows that */
  readonly trustLink?: TrustLink;
  /** When. */
  readonly made?: string;
}

const HOUR = 3_600_000;

/** At the full hour after the last commit. */
const signedAfter = (commit: Commit | undefined): string =>
  new Date(
    Math.ceil(Date.parse(commit?.recordedAt ?? '2026-09-01T00:00:00.000Z') / HOUR) * HOUR,
  ).toISOString();

export const treeOf = (commits: readonly Commit[]) =>
  memoryTree(commits.map((commit) => leafHash(Buffer.from(hashOf(commitText(commit)), 'base64url'))));

/** The signed checkpoint that a history has at a size. */
export const noteOf = async (
  commits: readonly Commit[],
  size: number,
  by: Signer = signer,
): Promise<string> => {
  const root = await rootAt(treeOf(commits), size);
  const text = checkpointText({
    origin: originOf(owner.trust, owner.school),
    size,
    root,
    at: signedAfter(commits[size - 1]),
  });
  return signNote({ ...by, text });
};

export const bundleOf = async (commits: readonly Commit[], making: Making = {}): Promise<Files> => {
  const {
    first = 1,
    sizes = [commits.length],
    signer: by = signer,
    notes = new Map(),
    since = [],
    made = '2026-09-04T07:00:00.000Z',
    trustLink = null,
  } = making;
  const size = sizes.at(-1)!;
  const last = making.last ?? size;
  const read = treeOf(commits);
  const pairs = [
    ...sizes.slice(1).map((to, index) => ({ from: sizes[index]!, to })),
    ...since.map((from) => ({ from, to: size })),
  ];
  return composeBundle({
    ...owner,
    made,
    first,
    size,
    commits: commits
      .slice(first - 1, last)
      .map((commit) => ({ at: commit.recordedAt, text: commitText(commit) })),
    checkpoints: new Map(
      await Promise.all(
        sizes.map(
          async (at): Promise<[number, string]> => [at, notes.get(at) ?? (await noteOf(commits, at, by))],
        ),
      ),
    ),
    trustLink,
    proof: await rangeProof(read, { first: first - 1, end: last, size }),
    links: await Promise.all(
      pairs.map(async ({ from, to }) => ({ from, to, proof: await consistencyProof(read, from, to) })),
    ),
  });
};

export const readerOf =
  (files: Files): ReadFile =>
  async (name) =>
    files.get(name) ?? null;

/** The files with a manifest that fits them again. @param changes to the manifest itself */
export const withManifest = (files: Files, changes: object = {}): Files => {
  const { files: _, ...manifest } = JSON.parse(Buffer.from(files.get(MANIFEST_FILE)!).toString());
  const others = new Map([...files].filter(([name]) => name !== MANIFEST_FILE));
  return new Map([
    ...others,
    [MANIFEST_FILE, Buffer.from(jsonText({ ...manifest, ...changes, files: digestsOf(others) }))],
  ]);
};

/** The files with another text in one of them; the manifest stays as it was. */
export const withText = (files: Files, name: string, change: (text: string) => string): Files =>
  new Map([...files, [name, Buffer.from(change(Buffer.from(files.get(name)!).toString()))]]);

/** The same, for the lines of a file. */
export const withLines = (
  files: Files,
  name: string,
  change: (lines: readonly string[]) => readonly string[],
): Files =>
  withText(files, name, (text) =>
    change(text.split('\n').slice(0, -1))
      .map((line) => `${line}\n`)
      .join(''),
  );

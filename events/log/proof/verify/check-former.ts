import { bundleFiles, FORMER_FILE } from '../bundle/format.ts';
import { originOf } from '../checkpoint.ts';
import type { Joined } from '../joined.ts';
import type { NoteKey } from '../note.ts';
import { checkCited } from './check-cited.ts';
import { type ReadCheckpoint, readCheckpoint } from './read-checkpoints.ts';
import { citedCommits } from './read-cited.ts';
import type { Commit, CommitLine } from './read-commits.ts';
import { type Fault, type Finding, fault, finding, unproved } from './report.ts';

const PART = 'former';

/** A commit by which a school joined, where it has to stand. */
export interface Stated extends Joined {
  readonly commit: Commit;
}

/** What commits state of those before them. @param first position of the first of them */
export const statedIn = (lines: readonly CommitLine[], first: number): readonly Stated[] =>
  lines.flatMap(({ commit }, index) => {
    const joined = commit?.joined ?? null;
    return commit !== null && joined !== null && joined.size === first + index - 1
      ? [{ ...joined, commit }]
      : [];
  });

/** The same of commits that are cited with their positions. */
export const statedInCited = (file: Uint8Array | null): readonly Stated[] =>
  citedCommits(file).flatMap(({ commit, position }) =>
    commit?.joined?.size === position - 1 ? [{ ...commit.joined, commit }] : [],
  );

/** What else is known of the journal. */
export interface FormerGround {
  readonly trust: string;
  readonly school: string;
  readonly keys: readonly NoteKey[];
  /** Roots that the tree had, by size, as far as the commits at hand give them. */
  readonly roots: ReadonlyMap<number, Buffer>;
}

/**
 * That what was recorded with another trust is just what a commit states, and that this trust's own checkpoint
 * says the same. Null where a journal has one trust from its beginning.
 */
export const checkFormer = (stated: readonly Stated[], ground: FormerGround): Finding | null => {
  if (stated.length === 0) return null;
  const read = stated.map((one) => judged(one, ground));
  const faults = read.flatMap((one) => one.faults);
  const unsigned = read.filter(({ checkpoint }) => checkpoint === null).map(({ from }) => from);
  const names = stated.map(({ from, size }) => `up to position ${size} with the trust ${from}`).join(', ');
  if (faults.length === 0 && unsigned.length > 0)
    return unproved(
      PART,
      `recorded ${names}, as the journal states; give the key of ${unsigned.join(' and ')} (--key) to look at its own checkpoint, too`,
    );
  return finding(PART, faults, {
    holds: `recorded ${names}, and as that trust signed it`,
    fails: 'what was recorded with another trust is not shown to be what that trust signed',
  });
};

interface Judged {
  readonly from: string;
  /** Null where no key of that trust was given, or the note is none of its checkpoints. */
  readonly checkpoint: ReadCheckpoint | null;
  readonly faults: readonly Fault[];
}

const judged = ({ from, size, root, checkpoint: note, commit }: Stated, ground: FormerGround): Judged => {
  const { school, keys, roots } = ground;
  const at = { position: size + 1, commit };
  const made = roots.get(size);
  const otherRoot =
    made === undefined || made.toString('base64') === root
      ? []
      : [
          fault(
            'forked',
            bundleFiles.commits,
            `states another history before it than the one that stands there`,
            at,
          ),
        ];
  const name = `daybook/${from}`;
  if (!keys.some((key) => key.name === name)) return { from, checkpoint: null, faults: otherRoot };
  const place = `the checkpoint of ${originOf(from, school)} in the commit at position ${size + 1}`;
  const { checkpoint, faults } = readCheckpoint(place, Buffer.from(note), { trust: from, school, keys });
  const isOther =
    checkpoint !== null && (checkpoint.size !== size || checkpoint.root.toString('base64') !== root);
  const others = isOther
    ? [fault('forked', place, `${place} is of another size or root than stated`, at)]
    : [];
  return { from, checkpoint, faults: [...otherRoot, ...faults, ...others] };
};

/** That the statements which lie beside a part of a journal stand where they claim to. Null: there are none. */
export const checkFormerFile = (
  file: Uint8Array | null,
  citing: Omit<Parameters<typeof checkCited>[1], 'former'>,
): readonly Fault[] =>
  file === null ? [] : checkCited(file, { ...citing, former: statedInCited(file), file: FORMER_FILE }).faults;

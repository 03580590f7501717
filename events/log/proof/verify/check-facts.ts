import { bundleFiles } from '../bundle/format.ts';
import type { Ground } from './check-chains.ts';
import type { Commit, CommitLine } from './read-commits.ts';
import { type Fault, fault, type Ref, refText } from './report.ts';

const FILE = bundleFiles.commits;

export interface CheckedFacts {
  readonly faults: readonly Fault[];
  /** How many stand before the commit that relies on them. */
  readonly checked: number;
  /** How many must lie before the first position of the bundle. */
  readonly before: number;
  /** How many are of another book of the trust, which this bundle says nothing of. */
  readonly elsewhere: number;
}

/** Each commit stands after every commit that it was decided on. */
export const checkFacts = (lines: readonly CommitLine[], ground: Ground): CheckedFacts => {
  const relied = lines.flatMap(({ commit }, index) =>
    commit === null ? [] : reliedOn(commit, ground.first + index, ground),
  );
  return {
    faults: relied.flatMap(({ fault: wrong }) => wrong ?? []),
    checked: relied.filter(({ outcome }) => outcome === 'stands before').length,
    before: relied.filter(({ outcome }) => outcome === 'before the bundle').length,
    elsewhere: relied.filter(({ outcome }) => outcome === 'of another book').length,
  };
};

interface Relied {
  readonly outcome: 'stands before' | 'before the bundle' | 'of another book' | 'wrong';
  readonly fault: Fault | null;
}

/** A fact of 0 says that the stream was empty: there is nothing to stand after. */
const reliedOn = (commit: Commit, position: number, ground: Ground): readonly Relied[] =>
  commit.facts
    .filter((ref) => ref.commit > 0)
    .map((ref): Relied => {
      if (ref.school !== commit.school) return { outcome: 'of another book', fault: null };
      const place = ground.places.get(refText(ref));
      if (place === undefined && mayLieBefore(ref, ground))
        return { outcome: 'before the bundle', fault: null };
      if (place !== undefined && place < position) return { outcome: 'stands before', fault: null };
      return { outcome: 'wrong', fault: factFault(ref, commit, { position, place }) };
    });

/** Not when the bundle has an earlier commit of the same stream: then the fact would have to be here. */
const mayLieBefore = ({ stream, id, commit }: Ref, { first, places }: Ground): boolean =>
  first > 1 && (commit === 1 || !places.has(refText({ stream, id, commit: commit - 1 })));

const factFault = (
  ref: Ref,
  commit: Ref,
  { position, place }: { position: number; place: number | undefined },
): Fault =>
  place === undefined
    ? fault('removed', FILE, `${refText(ref)} lacks, which ${refText(commit)} was decided on`, {
        position,
        commit: ref,
      })
    : fault('reordered', FILE, `${refText(commit)} stands before ${refText(ref)}, which it was decided on`, {
        position,
        commit,
      });

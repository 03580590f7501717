import { bundleFiles } from '../bundle/format.ts';
import { type FormerTrust, trustAt } from '../joined.ts';
import type { Places } from './places.ts';
import type { Commit, CommitLine } from './read-commits.ts';
import { type Fault, fault, refText } from './report.ts';

const FILE = bundleFiles.commits;

/** The newest commit of a stream that was met. */
interface Tip {
  readonly commit: Commit;
  readonly hash: string;
}

/** Where a commit stands, and all that was met before it. */
interface Step extends Tip {
  readonly position: number;
  readonly tip: Tip | undefined;
}

/** Where the streams stand in the bundle, and what the manifest says of it. */
export interface Ground {
  readonly trust: string;
  /** Trusts that recorded the beginning of the journal, as it states. */
  readonly former: readonly FormerTrust[];
  readonly school: string;
  readonly first: number;
  readonly places: Places;
}

/**
 * Each stream by itself: numbers 1, 2, 3, each commit naming the hash of the one before, versions without
 * gap, times rising.
 */
export const checkChains = (lines: readonly CommitLine[], ground: Ground): readonly Fault[] => {
  const tips = new Map<string, Tip>();
  return lines.flatMap(({ commit, hash }, index) => {
    const position = ground.first + index;
    if (commit === null)
      return [
        fault('malformed', FILE, `line ${index + 1} is not the canonical text of a commit`, { position }),
      ];
    const stream = `${commit.stream}/${commit.id}`;
    const tip = tips.get(stream);
    if (tip === undefined || commit.commit > tip.commit.commit) tips.set(stream, { commit, hash });
    return [
      ...foreignFaults(commit, position, ground),
      ...stepFaults({ commit, hash, position, tip }, ground),
    ];
  });
};

const foreignFaults = (
  commit: Commit,
  position: number,
  { trust, school, former }: Ground,
): readonly Fault[] =>
  commit.trust === trustAt(former, trust)(position) && commit.school === school
    ? []
    : [fault('inserted', FILE, `${refText(commit)} is of another trust or school`, { position, commit })];

const stepFaults = (step: Step, ground: Ground): readonly Fault[] => {
  const { commit, tip } = step;
  if (tip === undefined) return beginning(step, ground);
  if (commit.commit > tip.commit.commit + 1) return gapFaults(step, tip.commit.commit + 1, ground);
  if (commit.commit <= tip.commit.commit) return again(step, tip, ground);
  const wrong = brokenLink(commit, tip);
  return wrong === null ? [] : [broken(step, wrong)];
};

const broken = ({ commit, position }: Step, wrong: string): Fault =>
  fault('chain-broken', FILE, `${refText(commit)} ${wrong}`, { position, commit });

/** What lies before a period's bundle can't be looked at. */
const beginning = (step: Step, ground: Ground): readonly Fault[] => {
  const { commit } = step;
  if (commit.commit > 1) return ground.first > 1 ? [] : gapFaults(step, 1, ground);
  const isFirst = commit.prev === null && commit.firstVersion === 1;
  return isFirst ? [] : [broken(step, 'is the first of its stream, but names one before it')];
};

const brokenLink = (commit: Commit, { commit: before, hash }: Tip): string | null => {
  if (commit.prev !== hash) return 'names another commit before it than the one that stands there';
  if (commit.firstVersion !== before.firstVersion + before.events)
    return 'does not count its events on from the commit before it';
  return commit.recordedAt > before.recordedAt ? null : 'is not recorded later than the commit before it';
};

/** Commits from `next` on lack before this one; where they come later, this one is too early. */
const gapFaults = (step: Step, next: number, { places }: Ground): readonly Fault[] => {
  const { commit, position } = step;
  const lacking = { stream: commit.stream, id: commit.id, commit: next };
  if (places.get(refText(lacking)) !== undefined) {
    return [
      fault('reordered', FILE, `${refText(commit)} stands before ${refText(lacking)}, which it follows`, {
        position,
        commit,
      }),
    ];
  }
  const count = commit.commit - next;
  const says =
    count === 1 ? `${refText(lacking)} lacks` : `${count} commits lack, from ${refText(lacking)} on`;
  return [fault('removed', FILE, `${says}, before ${refText(commit)}`, { position, commit: lacking })];
};

/**
 * A number at or below the tip's: what stands here for the first time was said to be reordered when the later
 * one was met.
 */
const again = ({ commit, hash, position }: Step, tip: Tip, { places }: Ground): readonly Fault[] => {
  if (places.get(refText(commit)) === position) return [];
  const isSame = tip.commit.commit === commit.commit && tip.hash === hash;
  const says = isSame ? 'stands again' : 'stands in a place that another commit has already';
  return [
    fault(isSame ? 'duplicated' : 'inserted', FILE, `${refText(commit)} ${says}`, { position, commit }),
  ];
};

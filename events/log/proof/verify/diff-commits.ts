import { bundleFiles, type JournalLine } from '../bundle/format.ts';
import { longestRising } from './longest-rising.ts';
import { pairFaults } from './pair-lines.ts';
import type { CommitLine } from './read-commits.ts';
import { type Fault, fault, refText } from './report.ts';

const FILE = bundleFiles.commits;

/**
 * What was done to `commits.jsonl`, when the journal's entries are right: each line is known by its hash. An
 * unknown line under the number of a missing commit is that commit altered; so are as many unknown lines as
 * lack in the same place.
 */
export const diffCommits = (
  entries: readonly JournalLine[],
  lines: readonly CommitLine[],
): readonly Fault[] => {
  const indexOf = new Map(entries.map(({ hash }, index) => [hash, index]));
  const known = lines.flatMap(({ hash }, number) => {
    const index = indexOf.get(hash);
    return index === undefined ? [] : [{ index, number }];
  });
  const rising = longestRising(known.map(({ index }) => index));
  const kept = known.filter((_, at) => rising.has(at));
  const { faults, found } = movedFaults(
    entries,
    known.filter((_, at) => !rising.has(at)),
    new Set(kept.map(({ index }) => index)),
  );
  const missing = gaps(
    entries,
    kept.map(({ index }) => index),
  ).filter(({ at }) => !found.has(at));
  const unknown = gaps(
    lines,
    kept.map(({ number }) => number),
  ).filter(({ item }) => !indexOf.has(item.hash));
  return [
    ...faults,
    ...pairFaults(
      missing.map(({ item: entry, gap }) => ({ entry, gap })),
      unknown.map(({ item: line, gap, at }) => ({ line, gap, number: at + 1 })),
    ),
  ];
};

/** What lies between the kept ones, each with the number of kept ones before it. */
const gaps = <T>(
  items: readonly T[],
  kept: readonly number[],
): readonly { item: T; at: number; gap: number }[] => {
  const isKept = new Set(kept);
  let gap = 0;
  return items.flatMap((item, at) => {
    if (!isKept.has(at)) return [{ item, at, gap }];
    gap += 1;
    return [];
  });
};

interface Known {
  readonly index: number;
  readonly number: number;
}

/** Lines that are known but out of order: a second time, or in another place. */
const movedFaults = (entries: readonly JournalLine[], moved: readonly Known[], found: Set<number>) => {
  const faults = moved.flatMap(({ index, number }) => {
    const entry = entries[index];
    if (entry === undefined) return [];
    const isAgain = found.has(index);
    found.add(index);
    const says = isAgain
      ? `${refText(entry)} stands again on line ${number + 1}`
      : `${refText(entry)} stands on line ${number + 1}, out of order`;
    return fault(isAgain ? 'duplicated' : 'reordered', FILE, says, {
      position: entry.position,
      commit: entry,
    });
  });
  return { faults, found };
};

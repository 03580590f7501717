import { bundleFiles, type JournalLine } from '../bundle/format.ts';
import type { CommitLine } from './read-commits.ts';
import { type Fault, fault, refText } from './report.ts';

const FILE = bundleFiles.commits;

/** A line that no entry names, its number in the file, and after how many kept ones it stands. */
export interface Unknown {
  readonly line: CommitLine;
  readonly gap: number;
  readonly number: number;
}

/** An entry that no line is. */
export interface Missing {
  readonly entry: JournalLine;
  readonly gap: number;
}

/** What is wrong where lines are unknown or commits lack. */
export const pairFaults = (missing: readonly Missing[], unknown: readonly Unknown[]): readonly Fault[] => {
  const byRef = new Map(missing.map((item) => [refText(item.entry), item]));
  const sameRef = unknown.flatMap((item) => {
    const entry = item.line.commit === null ? undefined : byRef.get(refText(item.line.commit));
    return entry === undefined || !byRef.delete(refText(entry.entry)) ? [] : [{ item, entry: entry.entry }];
  });
  const paired = new Set(sameRef.map(({ item }) => item));
  const { pairs, removed, inserted } = pairInGaps(
    [...byRef.values()],
    unknown.filter((item) => !paired.has(item)),
  );
  const altered = [...sameRef.map(({ entry }) => entry), ...pairs];
  return [...altered.map(alteredFault), ...removedFaults(removed), ...inserted.map(insertedFault)];
};

/**
 * In each gap, the first unknown line stands for the first missing commit, and so on; what is left over was
 * removed or inserted.
 */
const pairInGaps = (missing: readonly Missing[], unknown: readonly Unknown[]) => {
  const waiting = new Map<number, Unknown[]>();
  for (const item of [...unknown].reverse()) {
    const others = waiting.get(item.gap);
    if (others === undefined) waiting.set(item.gap, [item]);
    else others.push(item);
  }
  const pairs: JournalLine[] = [];
  const removed: JournalLine[] = [];
  for (const { entry, gap } of missing) (waiting.get(gap)?.pop() === undefined ? removed : pairs).push(entry);
  return { pairs, removed, inserted: [...waiting.values()].flat() };
};

const alteredFault = (entry: JournalLine): Fault =>
  fault('altered', FILE, `${refText(entry)} is not the commit that was signed`, {
    position: entry.position,
    commit: entry,
  });

/** Neighbours are one fault: a whole half of a file may lack. */
const removedFaults = (removed: readonly JournalLine[]): readonly Fault[] => {
  const runs: JournalLine[][] = [];
  for (const entry of removed) {
    const run = runs.at(-1);
    if (run?.at(-1)?.position === entry.position - 1) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap(removedRun);
};

const removedRun = (run: readonly JournalLine[]): readonly Fault[] => {
  const [first] = run;
  if (first === undefined) return [];
  const says =
    run.length === 1
      ? `${refText(first)} was removed`
      : `${run.length} commits were removed, from ${refText(first)} on`;
  return [
    fault('removed', FILE, says, {
      position: first.position,
      until: run.length === 1 ? null : (run.at(-1)?.position ?? null),
      commit: first,
    }),
  ];
};

const insertedFault = ({ line, number }: Unknown): Fault => {
  const what = line.commit === null ? 'what is no commit' : refText(line.commit);
  return fault('inserted', FILE, `line ${number} holds ${what}, which was never signed`, {
    commit: line.commit,
  });
};

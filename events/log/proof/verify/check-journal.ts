import { bundleFiles, type JournalLine } from '../bundle/format.ts';
import type { CommitLine } from './read-commits.ts';
import { type Fault, fault, type Ref, refText } from './report.ts';

const FILE = bundleFiles.journal;

/** The lines of `journal.jsonl`, null for what is none, and the position that they begin with. */
export interface Journal {
  readonly lines: readonly (JournalLine | null)[];
  readonly first: number;
}

/** @param commits the commits when they are known to be those that were signed, null otherwise */
export const checkJournal = (journal: Journal, commits: readonly CommitLine[] | null): readonly Fault[] => {
  const faults = commits === null ? orderFaults(journal) : againstCommits(journal, commits);
  return [...faults, ...timeFaults(journal)];
};

const altered = (says: string, position: number, commit: Ref | null = null): Fault =>
  fault('journal-altered', FILE, says, { position, commit });

const orderFaults = ({ lines, first }: Journal): readonly Fault[] =>
  lines.flatMap((line, index) => {
    if (line === null) return altered(`line ${index + 1} is not a line of a journal`, first + index);
    return line.position === first + index
      ? []
      : altered(`line ${index + 1} names position ${line.position}`, first + index, line);
  });

/** Each position has its line, in its place, and there are no others. */
const againstCommits = ({ lines, first }: Journal, commits: readonly CommitLine[]): readonly Fault[] => {
  const found = new Set(lines.flatMap((line) => (line === null ? [] : keyOf(line, line))));
  const faults = commits.flatMap(({ commit, hash }, index) => {
    const position = first + index;
    if (commit === null || found.has(keyOf(commit, { position, hash }))) return [];
    return altered(
      `at position ${position} it does not name ${refText(commit)} with its hash`,
      position,
      commit,
    );
  });
  const tooMany = lines.length - commits.length;
  if (tooMany > 0)
    faults.push(
      altered(`it has ${tooMany} ${tooMany === 1 ? 'line' : 'lines'} too many`, first + commits.length),
    );
  return faults.length > 0 ? faults : orderFaults({ lines, first }).slice(0, 1);
};

const keyOf = (ref: Ref, { position, hash }: { readonly position: number; readonly hash: string }): string =>
  `${position} ${refText(ref)} ${hash}`;

/** A journal's clock never goes back. */
const timeFaults = ({ lines }: Journal): readonly Fault[] =>
  lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (line === null || before === null || before === undefined || before.at <= line.at) return [];
    return altered(`at position ${line.position} its time goes back`, line.position, line);
  });

import { isAccessTenant } from '../../../domain/kernel/ids.ts';
import { isTamperedItem } from '../../../events/log/errors.ts';
import { isAlteredCommit, isUnjournalableCommit } from '../../../events/log/journal/errors.ts';
import { refText } from '../../../events/log/journal/refs.ts';
import type { Journal, JournaledCommit } from '../../../events/log/journal/types.ts';
import type { ReadCommit } from '../../../events/log/types.ts';
import { log, logFailure, metric } from '../lambda/log.ts';
import { type Placed, type PublishDeps, publishCommits } from './publish-commits.ts';
import { reportTampering } from './report-tampering.ts';

export interface DeliverDeps extends PublishDeps {
  readonly journal: Journal;
}

export const keyOf = ({ commit: { school, stream, id, commit } }: ReadCommit): string =>
  `${school}/${stream}/${id}/${commit}`;

/**
 * Journals commits of one school and then publishes them: those just placed, those found placed already
 * (perhaps they were never published), and those taken along (perhaps their own record is lost). What was
 * found and is noted as published is not published again: so a restored log, whose journal stands before it,
 * wakes nobody. Answers those asked for that could not be published now.
 */
export const deliver = async (
  deps: DeliverDeps,
  school: string,
  reads: readonly ReadCommit[],
): Promise<readonly ReadCommit[]> => {
  const journaled = await journalAll(deps, school, reads);
  const placed = journaled.filter(({ how }) => how !== 'found');
  for (const { read, position } of placed) log('journaled', { ...read.commit, position });
  // Who looked is no entry that people made.
  if (placed.length > 0 && !isAccessTenant(school)) metric('Recorded', placed.length);
  const failed = await publishAndNote(deps, school, await unnoted(deps, school, journaled));
  for (const { read, position } of failed.filter(({ how }) => how === 'taken-along')) {
    await deps.deadLetters({ reason: 'not-published', key: keyOf(read), position });
  }
  return failed.filter(({ how }) => how !== 'taken-along').map(({ read }) => read);
};

const unnoted = async (
  { journal }: Pick<DeliverDeps, 'journal'>,
  school: string,
  journaled: readonly JournaledCommit[],
): Promise<readonly JournaledCommit[]> => {
  const found = journaled.filter(({ how }) => how === 'found').map(({ position }) => position);
  const noted = found.length === 0 ? new Set() : await journal.notedOf(school, found);
  return journaled.filter(({ position }) => !noted.has(position));
};

/**
 * Publishes commits of one school and notes which of them are published. Answers those that could not be now.
 * A note that fails costs no more than that the sweep publishes again.
 */
export const publishAndNote = async <P extends Placed>(
  deps: DeliverDeps,
  school: string,
  placed: readonly P[],
): Promise<readonly P[]> => {
  const failed = await publishCommits(deps, placed);
  const open = new Set<P>(failed);
  const done = placed.filter((one) => !open.has(one));
  await deps.journal
    .notePublished(
      school,
      done.map(({ position }) => position),
    )
    .catch((error: unknown) => logFailure(error));
  return failed;
};

/** A commit that is not as it was written, or relies on what the log does not hold, is set aside alone. */
const journalAll = async (
  deps: DeliverDeps,
  school: string,
  reads: readonly ReadCommit[],
): Promise<readonly JournaledCommit[]> => {
  try {
    return await deps.journal.journal(school, reads);
  } catch (error) {
    if (!isUnjournalableCommit(error) && !isTamperedItem(error) && !isAlteredCommit(error)) throw error;
    const [only, ...others] = reads;
    if (only === undefined) throw error;
    if (others.length > 0) return oneByOne(deps, school, reads);
    if (isAlteredCommit(error))
      await reportTampering(deps.deadLetters, {
        reason: error.reason,
        key: `${school}/${refText(error.ref)}`,
      });
    else await deps.deadLetters({ reason: error.code, key: keyOf(only) });
    return [];
  }
};

const oneByOne = async (
  deps: DeliverDeps,
  school: string,
  reads: readonly ReadCommit[],
): Promise<readonly JournaledCommit[]> => {
  const journaled: JournaledCommit[] = [];
  for (const read of reads) journaled.push(...(await journalAll(deps, school, [read])));
  return journaled.sort((a, b) => a.position - b.position);
};

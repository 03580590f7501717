import type { JournalEntry } from '../../events/log/journal/types.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { log } from '../shared/lambda/log.ts';
import { keyOf, publishAndNote } from '../shared/publishing/deliver.ts';
import type { Placed } from '../shared/publishing/publish-commits.ts';
import type { Run } from './run.ts';
import { unlikeJournal } from './suspect-in.ts';
import type { SweepDeps } from './types.ts';

/** A relay that lives publishes within minutes; what is younger is left to it. */
const SAFE_AGE_MS = 3_600_000;
const COMMITS_AT_ONCE = 25;

/**
 * Publishes the commits that are journaled, but of which nobody noted that they were published: a relay or a
 * sweep died in between, and no record of the table's stream brings them again. Answers how many there were.
 */
export const republish = async (deps: SweepDeps, run: Run, school: string): Promise<number> => {
  const until = instantOf(new Date(Date.parse(deps.now()) - SAFE_AGE_MS));
  const entries = await deps.journal.unpublished(school, until);
  let published = 0;
  for (let from = 0; from < entries.length; from += COMMITS_AT_ONCE) {
    const some = await Promise.all(
      entries.slice(from, from + COMMITS_AT_ONCE).map((entry) => placedOf(deps, run, school, entry)),
    );
    const placed = some.filter((one) => one !== null);
    for (const { read } of placed) log('swept', read.commit);
    for (const { read, position } of await publishAndNote(deps, school, placed)) {
      await deps.deadLetters({ reason: 'not-published', key: keyOf(read), position });
    }
    published += placed.length;
  }
  return published;
};

/** Null for a commit that is not as it was journaled, which is reported and stays unpublished. */
const placedOf = (deps: SweepDeps, run: Run, school: string, entry: JournalEntry): Promise<Placed | null> => {
  const { stream, id, commit, position } = entry;
  const key = { school, stream, id };
  return run.onStream({ key, commit }, async () => {
    if (run.isSuspect(key)) return null;
    const suspect = await unlikeJournal(deps, key, entry);
    if (suspect !== null) await run.report(suspect);
    const read = suspect === null ? await deps.log.readCommit(key, commit) : null;
    return read === null ? null : { read, position };
  });
};

import * as z from 'zod/mini';
import { isTamperedItem, type TamperedItem } from '../../events/log/errors.ts';
import { isKept } from '../../events/log/journal/find-entries.ts';
import type { JournalEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { deadlineStreams } from '../shared/deadlines/deadline-streams.ts';
import { putAgain } from '../shared/deadlines/put-again.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { logFailure } from '../shared/lambda/log.ts';
import type { Claim } from '../shared/operations/claim.ts';
import type { ReportedRow } from '../shared/operations/operation.ts';
import { requestOperation } from '../shared/operations/request-operation.ts';
import type { RebuildDeps } from './types.ts';

const ENTRIES_A_READ = 200;
const RECORDS_AT_ONCE = 8;
/** Records that an operation names; there may be more, which its counts tell. */
const MOST_REPORTED = 100;

/** Null: the school was gone through. */
const cursor = z.object({ school: z.string(), position: z.nullable(z.number()) });

interface Counts {
  /**
   * Schools gone through, and records computed again: one counts once for each page of the journal that names
   * it.
   */
  readonly schools: number;
  readonly records: number;
  readonly failed: number;
}
const none: Counts = { schools: 0, records: 0, failed: 0 };

/**
 * Computes the due dates of every record in the journal again, in place: rows follow from states alone, so
 * that there is nothing to compare and no generation to switch to. A bad record is named and does not keep
 * the others; when time runs out, asks to be gone on with from the page of the journal that was saved.
 */
export const rebuildDues = async (deps: RebuildDeps, claim: Claim, isLate: () => boolean): Promise<void> => {
  const { school, cursor: stored } = claim.current();
  const reached = cursor.safeParse(stored).data ?? null;
  const schools = school === null ? await deps.schools() : [school];
  for (const tenant of schools.toSorted().filter((one) => !isBehind(one, reached))) {
    const after = reached?.school === tenant ? (reached.position ?? 0) : 0;
    const isThrough = await inSchool(deps, claim, { school: tenant, after, isLate });
    if (!isThrough) return requestOperation(deps, claim.current());
    await claim.save({ counts: more(claim, { schools: 1 }), cursor: { school: tenant, position: null } });
  }
  const { failed = 0, records = 0 } = claim.current().counts;
  const reason = failed > 0 ? 'records-failed' : records === 0 ? 'nothing-recorded' : null;
  await claim.save({ status: reason === null ? 'done' : 'failed', reason, cursor: null, ended: true });
};

const isBehind = (school: string, reached: z.output<typeof cursor> | null): boolean =>
  reached !== null && (school < reached.school || (school === reached.school && reached.position === null));

interface InSchool {
  readonly school: string;
  readonly after: number;
  readonly isLate: () => boolean;
}

/** False when late. The end is read once: whatever is journaled later reaches the projector. */
const inSchool = async (deps: RebuildDeps, claim: Claim, asked: InSchool): Promise<boolean> => {
  const { school, after, isLate } = asked;
  const end = await deps.journal.headPosition(school);
  for (let position = after; position < end; ) {
    if (isLate()) return false;
    const entries = await deps.journal.findEntries(school, position, ENTRIES_A_READ);
    const records = recordsIn(deps, school, entries.filter(isKept));
    const failed = await failing(deps, records);
    position = entries.at(-1)?.position ?? end;
    await claim.save({
      cursor: { school, position },
      counts: more(claim, { records: records.length, failed: failed.length }),
      rows: [...claim.current().rows, ...failed].slice(0, MOST_REPORTED),
    });
  }
  return true;
};

const more = (claim: Claim, added: Partial<Counts>): Record<string, number> => {
  const sum: Record<string, number> = { ...none, ...claim.current().counts };
  for (const [name, count] of Object.entries(added)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

const recordsIn = ({ dues }: RebuildDeps, school: string, entries: readonly JournalEntry[]) => {
  const withDeadlines = deadlineStreams(dues.streams);
  const own = entries.filter(({ stream }) => withDeadlines.includes(stream));
  const keys = own.map(({ stream, id }): StreamKey => ({ school, stream, id }));
  return [...new Map(keys.map((key) => [logKey(key), key])).values()];
};

const failing = async ({ dues }: RebuildDeps, records: readonly StreamKey[]) => {
  const failed: ReportedRow[] = [];
  await atOnce(RECORDS_AT_ONCE, records, (key) =>
    putAgain(dues, key).catch((error: unknown) => {
      logFailure(error);
      failed.push({
        row: logKey(key),
        ...(isTamperedItem(error) ? tamperedBy(error) : { how: 'unreadable' }),
      });
    }),
  );
  return failed;
};

/**
 * What is not as it was written may be another record, which the dates rest on: the school's, or a person's.
 */
const tamperedBy = ({ key }: TamperedItem): Omit<ReportedRow, 'row'> => ({
  how: 'tampered',
  ...(key === null ? {} : { reason: key }),
});

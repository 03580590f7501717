import type { KeyRange } from '../../../domain/kernel/list-keys.ts';
import type { Source } from '../../../domain/kernel/projection.ts';
import { recordIn } from '../../../domain/reports/timeline/report.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import type { FoundRow, Lists } from '../../shared/read-model/lists.ts';

/** Where a page ended: behind the last row that was shown, and how many were passed over since. */
export interface ReadableEnd {
  /** Empty: nothing was shown yet. */
  readonly key: string;
  readonly passed: number;
}

export interface ReadablePage {
  readonly rows: readonly FoundRow[];
  /** Null: nothing comes after. */
  readonly end: ReadableEnd | null;
}

export interface ReadableWanted {
  readonly range: KeyRange;
  readonly limit: number;
  readonly after: ReadableEnd;
  readonly mayRead: (record: Source) => Promise<boolean>;
}

/** Rows that are looked at for one page, whoever may read them. */
const MOST_LOOKED = 400;
/** Records that are asked of at once. */
const AT_ONCE = 16;

/**
 * One page of the rows whose records the reader may read. Where many in a row are not theirs to read it comes
 * short, and the next one goes on. Its end names no row that was not shown.
 */
export const readablePage = async (lists: Lists, wanted: ReadableWanted): Promise<ReadablePage> => {
  const { range, limit, after, mayRead } = wanted;
  const from = after.key >= range.from ? `${after.key}\0` : range.from;
  const rows: FoundRow[] = [];
  let end = after;
  let looked = 0;
  for await (const batch of batchesOf(lists.rows({ from, to: range.to }, limit + 1), after.passed)) {
    const readable = await atOnce(AT_ONCE, batch, async (found) => {
      const record = recordIn(found.row);
      return record !== null && (await mayRead(record));
    });
    for (const [index, found] of batch.entries()) {
      if (rows.length === limit || looked === MOST_LOOKED) return { rows, end };
      looked += 1;
      if (readable[index] === true) {
        rows.push(found);
        end = { key: found.key, passed: 0 };
      } else end = { ...end, passed: end.passed + 1 };
    }
  }
  return { rows, end: null };
};

async function* batchesOf(
  rows: AsyncIterable<FoundRow>,
  passed: number,
): AsyncGenerator<readonly FoundRow[]> {
  let [batch, skipped]: [FoundRow[], number] = [[], 0];
  for await (const row of rows) {
    if (skipped < passed) {
      skipped += 1;
      continue;
    }
    batch.push(row);
    if (batch.length === AT_ONCE) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

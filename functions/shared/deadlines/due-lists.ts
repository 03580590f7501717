import { noTally } from '../../../domain/kernel/counts.ts';
import { groupsOf, type ListedDue, placeInGroup } from '../../../domain/kernel/due-lists.ts';
import type { KeyRange } from '../../../domain/kernel/list-keys.ts';
import type { RowData } from '../../../domain/kernel/projection.ts';
import type { FoundRow, Lists } from '../read-model/lists.ts';
import { atOnce, queryRange } from '../read-model/query-range.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { listsKey } from './due-keys.ts';
import type { Standing } from './put-dues.ts';

/** A due date as lists find it: one entry, which stands in each of its groups. */
export const listedDue = (school: string, listed: ListedDue): Standing => ({
  item: { pk: { S: listsKey(school) }, sk: { S: placeInGroup(listed) }, row: { S: JSON.stringify(listed) } },
  groups: groupsOf(listed),
});

/** Rows that are asked for of a group at once: of many groups most are not shown. */
const MOST_AT_ONCE = 100;
const FEWEST_AT_ONCE = 10;

/**
 * The due dates of some groups of a school as one list, in the order of time, each once; a moment old at
 * most.
 */
export const dueLists = (table: ReadModelTable, school: string, groups: readonly string[]): Lists => ({
  tally: noTally,
  rows: async function* (range, most) {
    const share = Math.ceil(Math.min(atOnce(most), MOST_AT_ONCE) / groups.length);
    const ofGroup = Math.max(FEWEST_AT_ONCE, share);
    yield* merged(groups.map((group) => rowsIn(table, { school, group, range, most: ofGroup })));
  },
});

interface Group {
  readonly school: string;
  readonly group: string;
  readonly range: KeyRange;
  readonly most: number;
}

async function* rowsIn(
  table: ReadModelTable,
  { school, group, range: { from, to }, most }: Group,
): AsyncGenerator<FoundRow> {
  const [first, last] = [`${group}/${from}`, `${group}/${to}`];
  for await (const { sk, row } of queryRange(table, { pk: listsKey(school), from: first, to: last, most }))
    if (sk?.S !== undefined && row?.S !== undefined) yield foundRow(sk.S.slice(group.length + 1), row.S);
}

const foundRow = (key: string, text: string): FoundRow => {
  const row: RowData & Pick<ListedDue, 'stream' | 'streamId'> = JSON.parse(text);
  return { key, source: { stream: row.stream, id: row.streamId }, row, size: text.length };
};

/** Several lists in order as one, without what stands in more than one of them. */
async function* merged(lists: readonly AsyncGenerator<FoundRow>[]): AsyncGenerator<FoundRow> {
  const heads = await Promise.all(lists.map((list) => list.next()));
  let last: string | null = null;
  for (;;) {
    const at = firstOf(heads);
    const head = heads[at];
    const list = lists[at];
    if (head === undefined || head.done === true || list === undefined) return;
    if (head.value.key !== last) yield head.value;
    last = head.value.key;
    heads[at] = await list.next();
  }
}

/** Which of some lists comes next; -1: none. */
const firstOf = (heads: readonly IteratorResult<FoundRow, unknown>[]): number =>
  heads.reduce((first, head, at) => {
    const best = heads[first];
    if (head.done === true) return first;
    return best === undefined || best.done === true || head.value.key < best.value.key ? at : first;
  }, -1);

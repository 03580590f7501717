import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { noTally } from '../../../../../domain/kernel/counts.ts';
import { keyOf, under } from '../../../../../domain/kernel/list-keys.ts';
import type { PlacedRow } from '../../../../../domain/kernel/lists-in-memory.ts';
import { type Asked, defineView } from '../../../../../domain/kernel/view.ts';
import {
  listPage,
  type OpenList,
  type PageEnd,
} from '../../../../../functions/shared/read-model/list-page.ts';
import { listsOf } from '../../../../../functions/shared/read-model/lists.ts';
import { atOnce } from '../../../../../functions/shared/read-model/query-range.ts';

const asked: Asked = { now: '2026-09-10T08:30:00.000Z', today: '2026-09-10', query: {}, numbers: {} };
/** Two lists one after the other; a row that says so is not shown. */
const view = defineView({
  model: 'shelves',
  items: [],
  permissions: [],
  sensitive: false,
  query: z.strictObject({}),
  row: z.object({ key: z.string(), isShown: z.boolean() }),
  ranges: () => [under('b'), under('a')],
  item: (row) => (row.isShown ? row : null),
  summary: () => ({}),
});

const rowOf = (key: string, isShown = true, text = ''): PlacedRow => ({
  key,
  source: { stream: 's', id: key },
  row: { key, isShown, text },
});
const schoolOf = (school: string, rows: readonly PlacedRow[]): OpenList => ({
  school,
  lists: listsOf({ rows: rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)), tally: noTally }),
  asked,
});

/** Rows as a table gives them: as many at once as are asked for, and paid for whether or not they are taken. */
const readByRequest = (placed: readonly PlacedRow[], pay: (chars: number) => void): OpenList['lists'] => ({
  tally: noTally,
  rows: async function* (_, most) {
    const found = placed.map((row) => ({ ...row, size: JSON.stringify(row.row).length }));
    for (let from = 0; from < found.length; ) {
      const batch = found.slice(from, from + atOnce(most));
      pay(batch.reduce((sum, { size }) => sum + size, 0));
      yield* batch;
      from += batch.length;
    }
  },
});

const keysOf = ({ items }: Awaited<ReturnType<typeof listPage>>) =>
  items.map(({ school, key }) => `${school} ${key}`);

/** Every page to the end. */
const allPages = async (open: readonly OpenList[], limit: number) => {
  const pages: string[][] = [];
  let after: PageEnd | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(view, open, {
      limit,
      after,
      isUsual: false,
    });
    pages.push(keysOf(page));
    after = page.end;
  } while (after !== null);
  return pages;
};

const rows = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(30), fc.boolean()), {
  maxLength: 25,
  selector: ([list, id]) => `${list}/${id}`,
});

describe('pages of a list', () => {
  it('ORG-01 show every row that was asked for once, school by school, in the order of the keys, for every limit', async () => {
    const property = async (
      first: [string, number, boolean][],
      second: [string, number, boolean][],
      limit: number,
    ) => {
      const placed = (some: typeof first) =>
        some.map(([list, id, isShown]) => rowOf(keyOf(list, String(id)), isShown));
      const open = [schoolOf('elm', placed(first)), schoolOf('oak', placed(second))];
      const shownOf = (school: string, some: typeof first) =>
        some
          .filter(([list, , isShown]) => list !== 'c' && isShown)
          .map(([list, id]) => `${school} ${list}/${id}`)
          .toSorted();
      const pages = await allPages(open, limit);
      expect(pages.flat()).toEqual([...shownOf('elm', first), ...shownOf('oak', second)]);
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit);
    };
    await fc.assert(fc.asyncProperty(rows, rows, fc.integer({ min: 1, max: 8 }), property));
  });

  it('ORG-02 go on with the next row when all that were seen have gone', async () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => rowOf(`a/${id}`));
    const first = await listPage(view, [schoolOf('elm', all)], { limit: 3, after: null, isUsual: false });
    expect(keysOf(first)).toEqual(['elm a/a', 'elm a/b', 'elm a/c']);
    const second = await listPage(view, [schoolOf('elm', all.slice(3))], {
      limit: 3,
      after: first.end,
      isUsual: false,
    });
    expect(keysOf(second)).toEqual(['elm a/d', 'elm a/e', 'elm a/f']);
  });

  it('INC-02 end before they grow too large, and show a row of any size', async () => {
    const large = ['1', '2', '3', '4'].map((id) => rowOf(`a/${id}`, true, 'x'.repeat(400_000)));
    expect(await allPages([schoolOf('elm', large)], 100)).toEqual([
      ['elm a/1', 'elm a/2'],
      ['elm a/3', 'elm a/4'],
    ]);
    const huge = [rowOf('a/1', true, 'x'.repeat(2_000_000)), rowOf('a/2')];
    expect(await allPages([schoolOf('elm', huge)], 100)).toEqual([['elm a/1'], ['elm a/2']]);
  });

  it('INC-02 are small enough to be read for 25 units where nobody asked for a number of items', async () => {
    const open = [
      schoolOf(
        'elm',
        Array.from({ length: 100 }, (_, index) =>
          rowOf(`a/${String(index).padStart(3, '0')}`, true, 'x'.repeat(4000)),
        ),
      ),
    ];
    const usual = await listPage(view, open, { limit: 100, after: null, isUsual: true });
    expect(usual.items).toHaveLength(44);
    expect((await listPage(view, open, { limit: 100, after: null, isUsual: false })).items).toHaveLength(100);
    expect((await listPage(view, open, { limit: 100, after: usual.end, isUsual: true })).items[0]?.key).toBe(
      'a/044',
    );
  });

  it('INC-02 are read for 25 units at most, where rows are large and some are not shown', async () => {
    const property = async (size: number, hidden: number, rowsAtFirst: number) => {
      let read = 0;
      const placed = Array.from({ length: 300 }, (_, index) =>
        rowOf(`a/${String(index).padStart(3, '0')}`, index % hidden !== 0, 'x'.repeat(size)),
      );
      const school = { ...schoolOf('elm', []), lists: readByRequest(placed, (chars) => (read += chars)) };
      await listPage({ ...view, rowsAtFirst }, [school], { limit: 100, after: null, isUsual: true });
      expect(read / 8192).toBeLessThanOrEqual(25);
    };
    const sizes = fc.integer({ min: 1000, max: 2800 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 30, max: 70 }), property),
    );
  });

  it('ORG-02 come short where many rows in a row are not shown, and go on behind them', async () => {
    const hidden = Array.from({ length: 1200 }, (_, index) =>
      rowOf(`a/${String(index).padStart(4, '0')}`, false),
    );
    const pages = await allPages([schoolOf('elm', [...hidden, rowOf('a/9999')])], 10);
    expect(pages).toEqual([[], [], ['elm a/9999']]);
  });

  it('ORG-02 leave out a row of another form', async () => {
    const odd: PlacedRow = { key: 'a/1', source: { stream: 's', id: '1' }, row: { isShown: 'maybe' } };
    expect(await allPages([schoolOf('elm', [odd, rowOf('a/2')])], 10)).toEqual([['elm a/2']]);
  });
});

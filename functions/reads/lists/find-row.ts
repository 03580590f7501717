import type { Source } from '../../../domain/kernel/projection.ts';
import type { View } from '../../../domain/kernel/view.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { listPage, type OpenList, type PageEnd } from '../../shared/read-model/list-page.ts';

/** Pages of a list until a row is looked for no more, and rows of each. */
const PAGES = 20;
const ROWS = 100;

/**
 * The stream that a row of a list is made of, as its reader sees the list.
 * @param after the page that it stands on, or one before; null: from the beginning
 * @throws ProblemError `not-found`
 */
export const findRow = async (
  view: View,
  open: OpenList,
  key: string,
  after: PageEnd | null,
): Promise<Source> => {
  let from = after;
  for (let page = 0; page < PAGES; page += 1) {
    const { items, end } = await listPage(view, [open], { limit: ROWS, isUsual: false, after: from });
    const found = items.find(({ item }) => item.key === key);
    if (found !== undefined) return found.source;
    if (end === null) break;
    from = end;
  }
  throw new ProblemError('not-found', {
    detail: 'no row of this key stands in the list; in a long one send the cursor of the page that it is on',
  });
};

import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Grant } from '../access/permitted.ts';
import { atOnce } from '../lambda/at-once.ts';
import type { ListedItem, ListPage, PageEnd } from '../read-model/list-page.ts';
import { fitting } from './fitting.ts';
import { presented } from './personal.ts';

export interface PresentedPage {
  readonly items: readonly { readonly school: string; readonly item: Json }[];
  /** Null: nothing comes after. */
  readonly end: PageEnd | null;
}

/** Keys that are asked for at once. */
const OPENED_AT_ONCE = 16;

/**
 * The items of a page for their reader: each sealed text opens in the record that its row was made of. A page
 * whose texts grew in opening ends earlier.
 */
export const presentPage = async (
  sealer: Sealer,
  grant: Grant,
  { items, end }: ListPage,
): Promise<PresentedPage> => {
  const opened = await atOnce(OPENED_AT_ONCE, items, async (listed) => ({
    listed,
    item: await presentedItem(sealer, grant, listed),
  }));
  const shown = fitting(opened, ({ item }) => item);
  const last = shown.at(-1)?.listed;
  return {
    items: shown.map(({ listed: { school }, item }) => ({ school, item })),
    end: last === undefined || shown.length === items.length ? end : { school: last.school, key: last.key },
  };
};

const presentedItem = (sealer: Sealer, grant: Grant, { school, source, item }: ListedItem): Promise<Json> =>
  presented(sealer, grant, { school, ...source }, item);

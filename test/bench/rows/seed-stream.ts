import type { StreamKey } from '../../../events/log/types.ts';
import { itemsOf, putItems } from '../../support/composed-items.ts';
import { ledger } from '../../support/log.ts';
import type { Contenders } from '../contenders/all.ts';
import type { Item } from '../harness/units.ts';
import { usualCommands } from '../history.ts';

/** A stream that everyone has, one event a commit. */
export interface Seeded {
  readonly key: StreamKey;
  readonly events: number;
  /** Its newest item, which a bare put writes again under another number. */
  readonly item: Item;
}

/**
 * The same number of events for everyone, written in bulk, and by the rival itself where its items can't be
 * had otherwise.
 */
export const seedStream = async (contenders: Contenders, events: number): Promise<Seeded> => {
  const { engine, ours, oursThin, floor, least, castore, equinox } = contenders;
  const key = ledger();
  const commands = usualCommands(events, 1);
  const items = await itemsOf(key, commands);
  for (const { table } of [ours, oursThin, floor, least]) await putItems(engine.plain, table, items);
  const data = commands.flatMap((command) => command.events.map((event) => event.data));
  await putItems(engine.plain, castore.table, castore.items(key.id, data));
  for (let from = 0; from < events; from += 10)
    await equinox.append(key.id, data.slice(from, from + 10), from > 0);
  return { key, events, item: { ...items.at(-1) } };
};

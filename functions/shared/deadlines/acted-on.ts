import type { StreamKey } from '../../../events/log/types.ts';
import { beforeNextTry } from '../lambda/patience.ts';
import { readCover } from './due-cover.ts';
import { dueItem, type StoredDue } from './due-item.ts';
import { operationOf, placeOf, replaceCover } from './put-dues.ts';
import type { DuesDeps } from './remake-dues.ts';

const TRIES = 20;

/** Whether a row that was read before still stands: its date may have been settled or moved since. */
export const stillStands = async (
  { table }: Pick<DuesDeps, 'table'>,
  key: StreamKey,
  row: StoredDue,
): Promise<boolean> => (await readCover(table, key)).standing.has(placeOf(dueItem(key.school, row)));

/** Remembers that a reminder went out, and takes its row away: it is not made again while its date stands. */
export const actedOn = async (deps: DuesDeps, key: StreamKey, row: StoredDue): Promise<void> => {
  const place = placeOf(dueItem(key.school, row));
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const before = await readCover(deps.table, key);
    const standing = new Map(before.standing);
    if (!standing.delete(place)) return;
    const cover = { ...before, standing, done: [...before.done, row.key] };
    if (await replaceCover(deps.table, key, cover, [operationOf(deps.table.tableName, place)])) return;
    await beforeNextTry(deps, tried);
  }
  throw new Error(`the due dates of a record were taken by other writers ${TRIES} times`);
};

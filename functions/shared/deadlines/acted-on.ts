import type { StreamKey } from '../../../events/log/types.ts';
import { beforeNextTry } from '../lambda/patience.ts';
import { readCover } from './due-cover.ts';
import { dueItem, type StoredDue } from './due-item.ts';
import { placeOf, putDues } from './put-dues.ts';
import type { DuesDeps } from './remake-dues.ts';

const TRIES = 20;

/** Remembers that a reminder went out, and takes its row away: it is not made again while its date stands. */
export const actedOn = async (deps: DuesDeps, key: StreamKey, row: StoredDue): Promise<void> => {
  const place = placeOf(dueItem(key.school, row));
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const before = await readCover(deps.table, key);
    if (!before.standing.includes(place)) return;
    const items = before.standing.filter((one) => one !== place).map(itemAt);
    const made = { commit: before.commit, items, done: [...before.done, row.key] };
    if ((await putDues(deps.table, key, before, made)) === 'settled') return;
    await beforeNextTry(deps, tried);
  }
  throw new Error(`the due dates of a record were taken by other writers ${TRIES} times`);
};

/** What stands stays as it is; only its place is looked at. */
const itemAt = (place: string) => {
  const space = place.indexOf(' ');
  return { pk: { S: place.slice(0, space) }, sk: { S: place.slice(space + 1) } };
};

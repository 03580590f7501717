import { countersignatureKeyOf, countersignatureOf, countersignaturesKey } from './items.ts';
import { type CheckpointsTable, itemsIn } from './items-in.ts';
import type { Countersignature } from './put.ts';

const DIGITS = 38;

/** Every countersignature of a log, rising by size. */
export const countersignaturesIn = async (
  table: CheckpointsTable,
  log: string,
): Promise<readonly Countersignature[]> => {
  const range = { pk: countersignaturesKey(log), low: '0', high: '9'.repeat(DIGITS), newestFirst: false };
  return (await itemsIn(table, range)).map((item) => ({
    ...countersignatureOf(item),
    keyId: countersignatureKeyOf(item),
  }));
};

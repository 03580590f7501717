import {
  checkpointOf,
  checkpointsKey,
  countersignatureOf,
  countersignatureSort,
  countersignaturesKey,
} from './items.ts';
import { type CheckpointsTable, itemsIn } from './items-in.ts';
import type { Checkpoints, StoredCheckpoint } from './types.ts';

/** A key id has four bytes. */
const GREATEST_KEY_ID = 4_294_967_295;

export const createCheckpoints = (table: CheckpointsTable): Checkpoints => ({
  latest: async (school) =>
    (await find(table, school, { from: 1, to: Number.MAX_SAFE_INTEGER, limit: 1, newestFirst: true }))[0] ??
    null,
  at: async (school, size) => (await find(table, school, { from: size, to: size, limit: 1 }))[0] ?? null,
  covering: async (school, position) =>
    (await find(table, school, { from: Math.max(position, 1), to: Number.MAX_SAFE_INTEGER, limit: 1 }))[0] ??
    null,
  list: (school, afterSize, limit) =>
    find(table, school, { from: afterSize + 1, to: Number.MAX_SAFE_INTEGER, limit }),
});

interface Sizes {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly newestFirst?: boolean;
}

const find = async (
  table: CheckpointsTable,
  school: string,
  sizes: Sizes,
): Promise<readonly StoredCheckpoint[]> => {
  const range = {
    pk: checkpointsKey(school),
    low: String(sizes.from),
    high: String(sizes.to),
    newestFirst: sizes.newestFirst ?? false,
  };
  const found = (await itemsIn(table, range, sizes.limit)).map(checkpointOf);
  const lines = await countersignaturesOf(
    table,
    school,
    found.map(({ size }) => size),
  );
  return found.map((checkpoint) => ({ ...checkpoint, countersignatures: lines.get(checkpoint.size) ?? [] }));
};

const countersignaturesOf = async (table: CheckpointsTable, school: string, sizes: readonly number[]) => {
  const lines = new Map<number, string[]>();
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined) return lines;
  const [low, high] = [countersignatureSort(first, 0), countersignatureSort(last, GREATEST_KEY_ID)];
  const range = { pk: countersignaturesKey(school), low, high, newestFirst: false };
  for (const { size, line } of (await itemsIn(table, range)).map(countersignatureOf))
    lines.set(size, [...(lines.get(size) ?? []), line]);
  return lines;
};

import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Readonly<Record<string, AttributeValue>>;

const WRITE_UNIT = 1024;
const READ_UNIT = 4096;

/** What DynamoDB counts of an item: names and values (Developer Guide, "DynamoDB item sizes and formats"). */
export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

/**
 * A list or map takes 3 bytes and 1 for each element; a number 1 and another for each two significant digits.
 */
const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/^-?0*|\.|0*$/g, '').length / 2) + 1;
  if (value.B !== undefined) return value.B.byteLength;
  if (value.L !== undefined) return value.L.reduce((sum, member) => sum + 1 + valueBytes(member), 3);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  return 1;
};

/**
 * Units of one write, by the item's size; in a transaction it costs twice (Developer Guide, "Read and write
 * operations").
 */
export const writeUnits = (bytes: number, transaction = false): number =>
  Math.max(1, Math.ceil(bytes / WRITE_UNIT)) * (transaction ? 2 : 1);

/** Units of one request that reads, by the size of all that it read; without consistency half. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / READ_UNIT)) * (consistent ? 1 : 0.5);

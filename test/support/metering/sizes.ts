import { type Item, itemBytes } from '../../bench/harness/units.ts';

interface Write {
  readonly TableName?: string;
  readonly Item?: object;
}

/** How large an item is, and by how much that is more than what stood in its place. */
export interface Grown {
  readonly bytes: number;
  readonly more: number;
  readonly isNew: boolean;
}

/** What puts nothing. */
export const nothing: Grown = { bytes: 0, more: 0, isNew: false };

/** Remembers how large each item is that was put. */
export interface Sizes {
  readonly grownBy: (write: Write) => Grown;
}

export const createSizes = (): Sizes => {
  const known = new Map<string, number>();
  return {
    grownBy: ({ TableName = '', Item }) => {
      if (Item === undefined) return nothing;
      const item = itemOfJson(Item);
      const place = JSON.stringify([TableName, item['pk'], item['sk']]);
      const bytes = itemBytes(item);
      const before = known.get(place);
      known.set(place, bytes);
      return { bytes, more: bytes - (before ?? 0), isNew: before === undefined };
    },
  };
};

/** An item as it goes over the wire: bytes are in base64 there. */
const itemOfJson = (item: object): Item =>
  JSON.parse(JSON.stringify(item), (name, value) =>
    name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  );

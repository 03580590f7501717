import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { putIfUnchanged } from './conditional-put.ts';
import type { Item } from './items.ts';
import { queryAll } from './query-all.ts';
import type { ReadModelTable } from './read-model-table.ts';

/** The only model that spans the trust: which schools there are. */
export const SCHOOL_DIRECTORY = 'school-directory';

/** A generation that is being filled, and by whom. */
export interface Filling {
  readonly generation: number;
  /** The operation that fills it. */
  readonly operation: string;
  /** When that operation was last seen at work, UTC. */
  readonly at: string;
}

/** A generation that was live, or was being filled, and since when it is not. */
export interface Left {
  readonly generation: number;
  /** UTC. */
  readonly since: string;
}

/** Which rows of a model are read in a school, and which are made beside them. */
export interface Generations {
  readonly live: number;
  readonly filling: Filling | null;
  /** The newest number that was given to a generation; none is ever given twice. */
  readonly begun: number;
  /** Generations that nobody reads any more, whose rows may still stand. */
  readonly left: readonly Left[];
  /** Raised with every change; null before the first one. */
  readonly revision: number | null;
}

/** A model in the tenant that its rows stand in. */
export interface ModelPlace {
  readonly school: string;
  readonly model: string;
}

const number = z.pipe(
  z.object({ N: z.string() }),
  z.transform(({ N }) => Number(N)),
);
const text = z.pipe(
  z.object({ S: z.string() }),
  z.transform(({ S }) => S),
);
const left = z.pipe(
  z.object({ M: z.object({ g: number, at: text }) }),
  z.transform(({ M }) => ({ generation: M.g, since: M.at })),
);
const pointer = z.object({
  live: number,
  filling: z.optional(number),
  operation: z.optional(text),
  at: z.optional(text),
  begun: number,
  left: z.object({ L: z.array(left) }),
  r: number,
});

/** A model that no rebuild has touched has one generation. */
const untouched: Generations = { live: 1, filling: null, begun: 1, left: [], revision: null };

const tenantOf = ({ school, model }: ModelPlace): string =>
  model === SCHOOL_DIRECTORY ? TRUST_TENANT : school;
/** No school or model begins with a tilde. */
export const pointerKey = (place: ModelPlace) => ({
  pk: { S: `${tenantOf(place)}/~generations` },
  sk: { S: place.model },
});

/** Partition key of the rows of one generation; the first one has no number. */
export const generationKey = (place: ModelPlace, generation: number): string =>
  `${tenantOf(place)}/${place.model}${generation === 1 ? '' : `~${generation}`}`;

/** The pointer as it stands in the table. */
export const generationsIn = (item: Item | undefined): Generations => {
  if (item === undefined) return untouched;
  const {
    live,
    filling,
    operation = '',
    at = '',
    begun,
    left: { L },
    r,
  } = pointer.parse(item);
  return {
    live,
    filling: filling === undefined ? null : { generation: filling, operation, at },
    begun,
    left: L,
    revision: r,
  };
};

/** The pointer of a model, read consistently. */
export const readGenerations = async (
  { client, tableName }: ReadModelTable,
  place: ModelPlace,
): Promise<Generations> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: pointerKey(place), ConsistentRead: true }),
  );
  return generationsIn(Item);
};

/**
 * The generation of a model that is live, at the moment at which a pointer of its tenant was first asked for.
 */
export type LiveGenerations = (place: ModelPlace) => Promise<number>;

/**
 * Reads all pointers of a tenant at once: for a reader that looks at every model of it, one after another.
 */
export const createLiveGenerations = (table: ReadModelTable): LiveGenerations => {
  const known = new Map<string, Promise<ReadonlyMap<string, number>>>();
  return async (place) => {
    const pk = pointerKey(place).pk.S;
    const pointers = known.get(pk) ?? livePointers(table, pk);
    known.set(pk, pointers);
    return (await pointers).get(place.model) ?? untouched.live;
  };
};

const livePointers = async (table: ReadModelTable, pk: string): Promise<ReadonlyMap<string, number>> =>
  new Map(
    await Array.fromAsync(queryAll({ ...table, pk }), (item) => [
      item['sk']?.S ?? '',
      generationsIn(item).live,
    ]),
  );

/** Moves the pointer on; false when another writer was first. */
export const putGenerations = (
  { client, tableName }: ReadModelTable,
  place: ModelPlace,
  next: Generations,
): Promise<boolean> => {
  const { live, filling, begun, left, revision } = next;
  const N = (value: number) => ({ N: String(value) });
  const fillingItem =
    filling === null
      ? {}
      : { filling: N(filling.generation), operation: { S: filling.operation }, at: { S: filling.at } };
  const leftItem = {
    L: left.map(({ generation, since }) => ({ M: { g: N(generation), at: { S: since } } })),
  };
  const rest = { live: N(live), begun: N(begun), left: leftItem, r: N((revision ?? 0) + 1) };
  const Item = { ...pointerKey(place), ...rest, ...fillingItem };
  return putIfUnchanged(client, { TableName: tableName, Item, counter: 'r', previous: revision });
};

/** The generations that a change of a row has to reach. */
export const openGenerations = ({ live, filling }: Generations): readonly number[] =>
  filling === null ? [live] : [live, filling.generation];

import * as z from 'zod/mini';
import { slug } from '../fields.ts';

/** JSON as zod types it. */
export type JsonValue = z.output<ReturnType<typeof z.json>>;

/** What people are told of a setting. */
export interface About {
  /** What a school decides by it. */
  readonly description: string;
  /** Items of the policies that it comes from. */
  readonly items: readonly string[];
}

/** A rule of a school as data; null: the policy does not state it. */
export interface Setting<T> extends About {
  /** As it can be adopted; whatever else a policy says there is refused, with its place. */
  readonly adopted: z.ZodMiniType<JsonValue, JsonValue>;
  /** As it is read in any policy ever adopted: total, and null where nothing there is understood. */
  readonly read: (value: unknown) => T | null;
  /** Whether somebody hears of harm to a child by it: a policy that leaves it open is flagged. */
  readonly isSafeguarding?: true;
}

/** The settings that a stream reads, by their keys. */
export type SettingsPart = { readonly [key: string]: Setting<unknown> };

/** What a part says of a school. */
export type SettingsOf<P> = {
  readonly [K in keyof P]: P[K] extends Setting<infer T> ? T | null : never;
};

// Not z.catch: it takes all of zod's helpers along, some 8 kB of every bundle.
const anyList = z.array(z.unknown());
/** What a list says, entry by entry; null where there is none. */
export const listIn = (value: unknown): readonly unknown[] | null => anyList.safeParse(value).data ?? null;

const described = <S extends z.ZodMiniType>(schema: S, { description, items }: About): S =>
  schema.check(z.describe(`${description} (${items.join(', ')})`));

const MOST_ITEMS = 50;

/** An empty list would ask for one of nothing, or name nobody: what a policy does not state is null. */
export const someOf = <S extends z.ZodMiniType<JsonValue, JsonValue>>(item: S) =>
  z.nullable(
    z.array(item).check(
      z.minLength(1),
      z.maxLength(MOST_ITEMS),
      z.refine(
        (all) => new Set(all.map((one) => JSON.stringify(one))).size === all.length,
        'names something twice',
      ),
    ),
  );

/** In use or not; `false` says the same as null. */
export const flag = (about: About): Setting<true> => ({
  ...about,
  adopted: described(z.nullable(z.boolean()), about),
  read: (value) => (value === true ? true : null),
});

/** One of some words. */
export const oneOf = <const W extends string>(words: readonly W[], about: About): Setting<W> => ({
  ...about,
  adopted: described(z.nullable(z.enum(words)), about),
  read: (value) => words.find((word) => word === value) ?? null,
});

/** Some of some words, each once, in the order of the policy. */
export const listOf = <const W extends string>(words: readonly W[], about: About): Setting<readonly W[]> => ({
  ...about,
  adopted: described(someOf(z.enum(words)), about),
  read: (value) => {
    const known = listIn(value)?.flatMap((item) => words.filter((word) => word === item));
    return known === undefined ? null : [...new Set(known)];
  },
});

/** Names that the school itself chooses, as slugs. */
export const namesOf = (about: About): Setting<readonly string[]> => ({
  ...about,
  adopted: described(someOf(slug), about),
  read: (value) => {
    const known = listIn(value)?.flatMap((item) => slug.safeParse(item).data ?? []);
    return known === undefined ? null : [...new Set(known)];
  },
});

/** Rows of some fields, such as what is called how. */
export const rowsOf = <const R extends z.ZodMiniType<JsonValue, JsonValue>>(
  row: R,
  about: About,
): Setting<readonly z.output<R>[]> => ({
  ...about,
  adopted: described(someOf(row), about),
  read: (value) => {
    const all: unknown = listIn(value)?.filter((one) => row.safeParse(one).success);
    return z.array(row).safeParse(all).data ?? null;
  },
});

/** A whole number between two bounds, both included. */
export const wholeNumber = (least: number, most: number, about: About): Setting<number> => {
  const within = z.int().check(z.gte(least), z.lte(most));
  return {
    ...about,
    adopted: described(z.nullable(within), about),
    read: (value) => within.safeParse(value).data ?? null,
  };
};

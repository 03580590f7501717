import * as z from 'zod/mini';
import { baseRoles } from '../../../events/catalogue/words.ts';
import type { Api } from './api.ts';
import { readList } from './read.ts';

/** Whom a field may mean. */
export type Among = 'pupils' | 'parents' | 'staff' | 'anybody';

const capacities: Readonly<Record<Among, readonly string[]>> = {
  pupils: ['pupil'],
  parents: ['parent'],
  staff: ['staff', 'contractor', 'agency'],
  anybody: baseRoles,
};

/** Somebody of the school, by the name that the caller may read. */
export interface FoundPerson {
  readonly person: string;
  readonly name: string;
  readonly capacity: string;
}

const holders = {
  model: 'role-holders',
  item: z.object({ person: z.string(), name: z.nullable(z.unknown()) }),
  summary: z.unknown(),
} as const;

/** As many as the API answers at once. */
const PAGE = '500';
/** So many pages of people of one capacity: more than any school has. */
const MOST_PAGES = 10;

/** In small letters and without accents: `Zoë` is found by `zoe`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether each word that was written begins a word of the name. */
export const isNamed = (name: string, written: string): boolean => {
  const words = [...plain(name).split(/\s+/), ...plain(name).split(/[\s-]+/)];
  const asked = plain(written)
    .split(/\s+/)
    .filter((word) => word !== '');
  return asked.length > 0 && asked.every((word) => words.some((one) => one.startsWith(word)));
};

const heldBy = async (api: Pick<Api, 'get'>, school: string, capacity: string) => {
  const found: FoundPerson[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { role: capacity, limit: PAGE, cursor };
    const { items, next } = await readList(api, school, { ...holders, query });
    for (const { person, name } of items)
      if (typeof name === 'string') found.push({ person, name, capacity });
    if (next === null) break;
    cursor = next;
  }
  return found;
};

interface Wanted {
  readonly among: Among;
  readonly written: string;
}

/**
 * Finds people of today whose name has what was written, sorted by name. Names are compared here: none stands
 * in an address. Who has a capacity is read once, however often somebody of it is looked for.
 */
export const peopleFinder = (api: Pick<Api, 'get'>, school: string) => {
  const known = new Map<string, ReturnType<typeof heldBy>>();
  const holdersOf = (capacity: string): ReturnType<typeof heldBy> => {
    const found = known.get(capacity) ?? heldBy(api, school, capacity);
    known.set(capacity, found);
    return found;
  };
  /** @throws ApiProblem for somebody who may not read who is at the school */
  return async ({ among, written }: Wanted): Promise<readonly FoundPerson[]> => {
    const all = await Promise.all(capacities[among].map(holdersOf));
    const named = all.flat().filter(({ name }) => isNamed(name, written));
    const once = new Map(named.toReversed().map((one) => [one.person, one]));
    return [...once.values()].toSorted((one, other) => (plain(one.name) < plain(other.name) ? -1 : 1));
  };
};

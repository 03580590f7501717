import * as z from 'zod/mini';
import { isNoPerson } from '../../shared/access/actor-id.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import type { Api } from './api.ts';
import { orNull } from './api-problem.ts';
import { readState } from './read.ts';

/** Null: it was erased, or it is not opened for the caller. */
const named = z.object({ name: z.nullable(z.unknown()) });

/** What to call somebody. */
export type NameOf = (person: string) => string;

const AT_ONCE = 8;

/** Whom a school can have on record: no system, and nobody of another tenant, such as `_trust/p-901`. */
const isOfSchool = (id: string): boolean => id !== '' && !isNoPerson(id) && !id.includes('/');

/**
 * Names of people, one request each, so that a page names a page of people at most. Who may not read
 * somebody sees the id.
 */
export const readNames = async (
  api: Pick<Api, 'get'>,
  school: string,
  people: readonly (string | null)[],
): Promise<NameOf> => {
  const ids = [...new Set(people)].filter((one): one is string => one !== null && isOfSchool(one));
  const found = await atOnce(AT_ONCE, ids, async (id): Promise<[string, string]> => {
    const person = await orNull(readState(api, school, { stream: 'people', id, state: named }));
    return [id, typeof person?.name === 'string' ? person.name : id];
  });
  const names = new Map(found);
  return (person) => names.get(person) ?? person;
};

import type { Lists } from '../shared/read-model/lists.ts';
import { atOnce } from '../shared/read-model/query-range.ts';
import type { NotifyDeps } from './notify-deps.ts';
import type { Addressee, PeopleOf } from './people-of.ts';

/**
 * What the notices of one batch have in common is asked for once: who holds a role at a school, what a
 * person's record says. A batch lasts seconds; the next one asks again. What could not be had is asked for
 * again, too, so that one message's failure is its own.
 */
export const ofBatch = (deps: NotifyDeps): NotifyDeps => {
  const lists = once(async (schools: readonly string[], model: string) =>
    (await deps.readModel.lists(schools, model)).map(readOnce),
  );
  return { ...deps, peopleOf: eachOnce(deps.peopleOf), readModel: { lists } };
};

const readOnce = ({ tally, rows }: Lists): Lists => {
  const found = once((range: Parameters<Lists['rows']>[0], most: number) =>
    Array.fromAsync(rows(range, most)),
  );
  return {
    tally,
    rows: async function* (range, most) {
      yield* await found(range, atOnce(most));
    },
  };
};

const once = <A extends readonly unknown[], T>(
  ask: (...asked: A) => Promise<T>,
): ((...asked: A) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const others = known.get(key);
    const answer = others === undefined ? ask(...asked) : others.catch(() => ask(...asked));
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
};

/** The same for people who are asked for together: only those whom nobody asked for are. */
const eachOnce = (ask: PeopleOf): PeopleOf => {
  const known = new Map<string, Promise<Addressee>>();
  return async (school, people) => {
    const place = (id: string) => `${school}/${id}`;
    const missing = people.filter((id) => !known.has(place(id)));
    const asked = missing.length === 0 ? Promise.resolve([]) : ask(school, missing);
    for (const [index, id] of missing.entries()) {
      const one = asked.then((found) => openedOnce(found[index] ?? unknown(id)));
      one.catch(() => known.delete(place(id)));
      known.set(place(id), one);
    }
    const found = await Promise.all(people.flatMap((id) => known.get(place(id)) ?? [])).catch(
      (error: unknown) => (missing.length === people.length ? Promise.reject(error) : null),
    );
    // Others asked, and did not get it.
    return found ?? ask(school, people);
  };
};

const openedOnce = (one: Addressee): Addressee => ({ ...one, address: once(one.address) });

const unknown = (id: string): Addressee => ({ id, holds: () => false, address: async () => null });

import type { Lists } from '../shared/read-model/lists.ts';
import type { NotifyDeps } from './notify-deps.ts';

/**
 * What the notices of one batch have in common is asked for once: who holds a role at a school, what a person's record says. A batch
 * lasts seconds; the next one asks again. What could not be had is asked for again, too, so that one message's failure is its own.
 */
export const ofBatch = (deps: NotifyDeps): NotifyDeps => {
  const lists = once(async (schools: readonly string[], model: string) =>
    (await deps.readModel.lists(schools, model)).map(readOnce),
  );
  return { ...deps, personOf: once(deps.personOf), readModel: { lists } };
};

const readOnce = ({ tally, rows }: Lists): Lists => {
  const found = once((range: Parameters<Lists['rows']>[0], most: number) =>
    Array.fromAsync(rows(range, most)),
  );
  return {
    tally,
    rows: async function* (range, most) {
      yield* await found(range, most);
    },
  };
};

const once = <A extends readonly unknown[], T>(
  ask: (...asked: A) => Promise<T>,
): ((...asked: A) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const answer = known.get(key) ?? ask(...asked);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
};

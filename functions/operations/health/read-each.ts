import { atOnce } from '../../shared/lambda/at-once.ts';
import { logFailure } from '../../shared/lambda/log.ts';

/** What could be read, and the names of what could not. */
export interface ReadEach<R> {
  readonly found: readonly R[];
  readonly unreadable: readonly string[];
}

/** The SDK keeps 50 connections to a service; some are left to the other parts. */
const AT_ONCE = 32;

/** Reads every part, each for itself: one that fails is logged and named, and hides no other. */
export const readEach = async <I, R>(
  items: readonly I[],
  nameOf: (item: I) => string,
  read: (item: I) => Promise<R>,
): Promise<ReadEach<R>> => {
  const unreadable: string[] = [];
  const found = await atOnce(AT_ONCE, items, async (item): Promise<readonly R[]> => {
    try {
      return [await read(item)];
    } catch (error) {
      logFailure(error);
      unreadable.push(nameOf(item));
      return [];
    }
  });
  return { found: found.flat(), unreadable: unreadable.toSorted() };
};

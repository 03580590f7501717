import type { Clock } from '../shared/lambda/clock.ts';

/** Whether the trust has a school of that name. @param read which schools it has */
export type IsKnownSchool = (school: string, read: () => Promise<readonly string[]>) => Promise<boolean>;

/** How often the list is read at most, whatever names are asked for: a new school is known after it. */
const READ_EVERY_MS = 10_000;

/**
 * A school that was registered stays one, so that its name costs one read a warm function; names that are no
 * schools cost one read in ten seconds together, and none of them is kept.
 */
export const createKnownSchools = (clock: Clock): IsKnownSchool => {
  let known: ReadonlySet<string> = new Set();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const readAgain = async (read: () => Promise<readonly string[]>): Promise<void> => {
    known = new Set(await read());
    readAt = clock().getTime();
  };
  return async (school, read) => {
    if (known.has(school)) return true;
    const now = clock().getTime();
    // A clock that goes back does no harm.
    const isDue = now < readAt || now - readAt >= READ_EVERY_MS;
    if (isDue)
      reading ??= readAgain(read).finally(() => {
        reading = null;
      });
    await reading;
    return known.has(school);
  };
};

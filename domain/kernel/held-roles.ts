import * as z from 'zod/mini';

/** A role that a person holds in a school, by joining or by assignment (ORG-02). */
export const heldRole = z.object({
  role: z.string(),
  /** First day. */
  from: z.string(),
  /**
   * Last day, null while none is known. A role ended on a day has the day before as its last: it is gone at
   * once.
   */
  until: z.nullable(z.string()),
  /** Number of the event that gave it. */
  by: z.number(),
});
export type HeldRole = z.output<typeof heldRole>;

/** Whether a role is a thing of the past on a day. */
export const isOver = ({ until }: Pick<HeldRole, 'until'>, day: string): boolean =>
  until !== null && until < day;

/** Whether a role, a link or a stay covers a day. */
export const isHeldOn = (held: Pick<HeldRole, 'from' | 'until'>, day: string): boolean =>
  held.from <= day && !isOver(held, day);

/** The roles held on a day, each once, sorted. */
export const rolesOn = (held: readonly HeldRole[], day: string): readonly string[] =>
  [...new Set(held.filter((one) => isHeldOn(one, day)).map(({ role }) => role))].toSorted();

/** Whether a role is held on a day and no end of it is known. */
export const holdsOpenEnded = (held: readonly HeldRole[], role: string, day: string): boolean =>
  held.some((one) => one.role === role && one.from <= day && one.until === null);

/** Whether a role is held on any day from the one to the other; null is "no last day". */
export const overlaps = (
  held: Pick<HeldRole, 'from' | 'until'>,
  from: string,
  until: string | null,
): boolean => !isOver(held, from) && (until === null || held.from <= until);

/** The earlier of two last days, of which null is none. */
export const earlierEnd = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

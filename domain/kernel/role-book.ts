import * as z from 'zod/mini';
import { daysHeld } from './days-held.ts';
import { earlierEnd, type HeldRole, heldRole, isOver } from './held-roles.ts';
import { dayBefore } from './instant.ts';
import { groundsOf } from './role-grounds.ts';
import type { RoleRecord } from './role-record.ts';
import { shortened } from './short-lists.ts';

/** A role as it was given, whatever became of its holder since. */
const givenRole = z.extend(heldRole, { isCapacity: z.boolean() });

/**
 * What was recorded of somebody's coming and going, in the order of recording. From it follows which roles
 * are held on which days: days that lie ahead can be moved, and nothing is forgotten by what is recorded
 * before they come.
 */
export const roleBook = z.object({
  given: z.array(givenRole),
  /** From which day on the person was gone, until the day of joining again; null: is gone, or will be. */
  leavings: z.array(z.object({ from: z.string(), back: z.nullable(z.string()), by: z.number() })),
  /** From which day on the person was something no more, and stayed. */
  ends: z.array(z.object({ capacity: z.string(), from: z.string(), by: z.number() })),
});
export type RoleBook = z.output<typeof roleBook>;

export const emptyBook: RoleBook = { given: [], leavings: [], ends: [] };

const replaceLast = <T>(list: readonly T[], one: T): T[] => [...list.slice(0, -1), one];

/**
 * Who joins again on the day of leaving or later is back; who joins in another way before it leaves on that
 * day all the same.
 */
const backOn = (leavings: RoleBook['leavings'], day: string): RoleBook['leavings'] => {
  const last = leavings.at(-1);
  return last === undefined || last.back !== null || day < last.from
    ? leavings
    : replaceLast(leavings, { ...last, back: day });
};

/** The day of leaving that was recorded last counts; who came back meanwhile leaves once more. */
const gone = (leavings: RoleBook['leavings'], from: string, by: number): RoleBook['leavings'] => {
  const leaving = { from, back: null, by };
  return leavings.at(-1)?.back === null ? replaceLast(leavings, leaving) : [...leavings, leaving];
};

const endOf = ({ given, ends }: RoleBook, capacity: string, from: string, by: number): RoleBook['ends'] => {
  const isOfBefore = (end: RoleBook['ends'][number]) =>
    end.capacity === capacity &&
    !given.some((one) => one.isCapacity && one.role === capacity && one.by > end.by);
  return [...ends.filter((end) => !isOfBefore(end)), { capacity, from, by }];
};

/** One more event of a person; used by the stream and by the read models alike. */
export const foldBook = (book: RoleBook, change: RoleRecord, by: number): RoleBook => {
  switch (change.kind) {
    case 'given': {
      const { role, from, until, isCapacity } = change;
      const given = [...book.given, { role, from, until, by, isCapacity }];
      return { ...book, given, leavings: isCapacity ? backOn(book.leavings, from) : book.leavings };
    }
    case 'ended': {
      const last = dayBefore(change.on);
      const given = book.given.map((one) =>
        one.role === change.role && !isOver(one, change.on) ? { ...one, until: last } : one,
      );
      return { ...book, given };
    }
    case 'left':
      return { ...book, leavings: gone(book.leavings, change.on, by) };
    case 'capacity-ended':
      return { ...book, ends: endOf(book, change.capacity, change.on, by) };
    case 'corrected': {
      const given = book.given.map((one) =>
        one.by === change.corrects ? { ...one, from: change.from } : one,
      );
      return { ...book, given };
    }
    case 'none':
      return book;
  }
};

/** Something that somebody was given, from a day on. */
export interface Dated {
  readonly from: string;
  readonly until: string | null;
  readonly by: number;
}

/**
 * Its last day, given the days from which on it is no more: those that come after it began, or were recorded
 * after it.
 */
const cutBy = (one: Dated, ends: readonly { readonly from: string; readonly by: number }[]): string | null =>
  ends
    .filter(({ from, by }) => one.from < from || one.by < by)
    .map(({ from }) => dayBefore(from))
    .reduce<string | null>(earlierEnd, one.until);

/** Its last day: it ends with the day of leaving. */
export const untilLeaving = ({ leavings }: RoleBook, one: Dated): string | null => cutBy(one, leavings);

const capacitiesIn = ({ given, leavings, ends }: RoleBook): readonly HeldRole[] =>
  given
    .filter(({ isCapacity }) => isCapacity)
    .map(({ isCapacity: _, ...one }) => ({
      ...one,
      until: cutBy(one, [...leavings, ...ends.filter(({ capacity }) => capacity === one.role)]),
    }));

/**
 * First and last day of an unbroken stay that begins on a day, or on the first day after it; no day at all
 * where there is none.
 */
const stayFrom = (stays: readonly HeldRole[], from: string): Pick<Dated, 'from' | 'until'> => {
  const stay = daysHeld(stays, () => true, from);
  if (stay === null) return { from, until: dayBefore(from) };
  return { from: stay.from > from ? stay.from : from, until: stay.until };
};

/**
 * What somebody was given, with the days on which it counts: while they are what it rests on; where they
 * never were one of those, while they are anything at the school.
 */
export const whileGround = <T extends Dated>(book: RoleBook, one: T, grounds: readonly string[]): T => {
  const all = capacitiesIn(book);
  const own = all.filter(({ role }) => grounds.includes(role));
  const stays = own.length > 0 ? own : all;
  const until = untilLeaving(book, one);
  if (stays.length === 0) return { ...one, until };
  const stay = stayFrom(stays, one.from);
  return { ...one, from: stay.from, until: earlierEnd(until, stay.until) };
};

/** Every role with its first and last day, by joining and by assignment, in the order of recording. */
export const heldRoles = (book: RoleBook): readonly HeldRole[] => {
  const capacities = new Map(capacitiesIn(book).map((one) => [one.by, one]));
  return book.given.map(
    ({ isCapacity: _, ...one }) => capacities.get(one.by) ?? whileGround(book, one, groundsOf(one.role)),
  );
};

/** What a row may take; the history of the person has what fell out of it. */
const MOST = 100;

/** The book that a read model keeps in the row of a person, after one more event. */
export const bookInRow = (
  row: Readonly<Record<string, unknown>> | null,
  change: RoleRecord,
  by: number,
): RoleBook => {
  const book = foldBook(roleBook.safeParse(row?.['book']).data ?? emptyBook, change, by);
  return {
    given: [...shortened(book.given, MOST, ({ until }) => until !== null)],
    leavings: book.leavings.slice(-MOST),
    ends: book.ends.slice(-MOST),
  };
};

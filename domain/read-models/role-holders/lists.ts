import * as z from 'zod/mini';
import { parentKind } from '../../../events/catalogue/people.ts';
import type { Days } from '../../kernel/counts.ts';
import { plusDays } from '../../kernel/day.ts';
import { type HeldRole, heldRole, isOver } from '../../kernel/held-roles.ts';
import { leading, rankOf } from '../../kernel/leading-roles.ts';
import { fromDay, type KeyRange, keyOf, lastDay, under } from '../../kernel/list-keys.ts';
import { type ParentLink, parentLink } from '../../kernel/parent-links.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { emptyBook, roleBook, whileGround } from '../../kernel/role-book.ts';
import { WORKING } from '../../kernel/role-grounds.ts';

const parentList = z.array(parentLink);
/** The parents of a pupil that a row keeps. */
export const parentsIn = ({ parents }: Readonly<Record<string, unknown>>): readonly ParentLink[] =>
  parentList.safeParse(parents).data ?? [];

/** Where the rows of a parent's children and of a pupil's parents say what they say. */
export const listedParent = z.object({
  key: z.string(),
  pupil: z.string(),
  parent: z.string(),
  kind: parentKind,
  mayBeTold: z.boolean(),
  from: z.string(),
  until: z.nullable(z.string()),
});

/** Who works with a class, from a first to a last day. */
const classWork = z.object({
  class: z.string(),
  from: z.string(),
  until: z.nullable(z.string()),
  by: z.number(),
});
export type ClassWork = z.output<typeof classWork>;
const classList = z.array(classWork);
/** The classes that a row keeps of somebody. */
export const classesIn = ({ classes }: Readonly<Record<string, unknown>>): readonly ClassWork[] =>
  classList.safeParse(classes).data ?? [];

/** Where the rows of those who work with a class say what they say. */
export const listedClassStaff = z.object({
  key: z.string(),
  class: z.string(),
  person: z.string(),
  from: z.string(),
  until: z.nullable(z.string()),
});
/** Where the rows of those stand who work with a class on a day or later. */
export const staffOfClass = (ofClass: string, day: string): KeyRange => fromDay(day, 'class', ofClass);

const personRow = z.object({
  classes: z._default(classList, []),
  book: z._default(roleBook, emptyBook),
  roles: z.array(heldRole),
  name: z.string(),
  parents: z._default(z.array(parentLink), []),
});
type Person = z.output<typeof personRow>;

/**
 * Somebody who holds, held or will hold a role; the name sealed. Where to reach them only their own record
 * says.
 */
export const listedHolder = z.object({
  key: z.string(),
  role: z.string(),
  person: z.string(),
  name: z.string(),
  /** In the order of recording; null: without end. */
  periods: z.array(z.object({ from: z.string(), until: z.nullable(z.string()) })),
});
type ListedHolder = z.output<typeof listedHolder>;
type Period = ListedHolder['periods'][number];

/** Since when the role is held on a day; null: it is not. */
export const heldSince = ({ periods }: Pick<ListedHolder, 'periods'>, day: string): string | null =>
  periods.find((one) => one.from <= day && !isOver(one, day))?.from ?? null;

/** Where the rows of those stand who hold a role on a day or later. */
export const holdersFrom = (day: string, role: string): KeyRange => fromDay(day, 'role', rankOf(role), role);

/**
 * Where the rows of those stand who hold one of some roles on a day or later. The roles that lead stand side
 * by side, and few people ever held them: those of several are one range.
 */
export const holdersOfAll = (day: string, roles: readonly string[]): readonly KeyRange[] => {
  const lead = roles
    .filter((role) => leading.includes(role))
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const [first, last] = [lead[0], lead.at(-1)];
  if (first === undefined || last === undefined || first === last)
    return roles.map((role) => holdersFrom(day, role));
  return [
    { from: under('role', rankOf(first), first).from, to: under('role', rankOf(last), last).to },
    ...roles.filter((role) => !leading.includes(role)).map((role) => holdersFrom(day, role)),
  ];
};

/** Where the rows of a parent's children stand. */
export const childrenOf = (parent: string): KeyRange => under('child', parent);
/** Where the rows of a pupil's parents stand. */
export const parentsOf = (pupil: string): KeyRange => under('parent', pupil);

const lastOf = (periods: readonly Period[]): string | null =>
  periods.some(({ until }) => until === null)
    ? null
    : periods.reduce((last, { until }) => (until !== null && until > last ? until : last), '');

/** The same days without a day twice: who was given a role again while it was held counts once. */
const apart = (periods: readonly Period[]): readonly Days[] => {
  const merged: Days[] = [];
  for (const { from, until } of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (isOver({ until }, from)) continue;
    const last = merged.at(-1);
    if (last === undefined || (last.until !== null && plusDays(last.until, 1) < from))
      merged.push({ from, until });
    else
      merged.splice(-1, 1, {
        from: last.from,
        until: lastOf([
          { from, until },
          { from, until: last.until },
        ]),
      });
  }
  return merged;
};

const holderRow = (person: string, { name }: Person, role: string, held: readonly HeldRole[]): ListRow => {
  const periods = held.map(({ from, until }) => ({ from, until }));
  return {
    keys: [keyOf('role', rankOf(role), role, lastDay(lastOf(periods)), person)],
    row: { key: `${role}.${person}`, role, person, name, periods },
    counts: { [role]: apart(periods) },
  };
};

/** Of several links to one parent the last: the record of the pupil has them all. */
const lastOfEach = (parents: Person['parents']): Person['parents'] => [
  ...new Map(parents.map((link) => [link.parent, link])).values(),
];

/** A row for each role of a person, and for each parent of a pupil. */
export const listsOfPerson = ({ id, row }: SourceRow): readonly ListRow[] => {
  const person = personRow.safeParse(row).data;
  if (person === undefined) return [];
  const byRole = Map.groupBy(person.roles, ({ role }) => role);
  return [
    ...[...byRole].map(([role, held]) => holderRow(id, person, role, held)),
    ...person.classes.map((one) => {
      const { by, ...shown } = whileGround(person.book, one, WORKING);
      return {
        keys: [keyOf('class', shown.class, lastDay(shown.until), id, String(by))],
        row: { key: `${shown.class}.${id}.${by}`, person: id, ...shown },
      };
    }),
    ...lastOfEach(person.parents).map((link) => {
      const { by: _, ...shown } = whileGround(person.book, link, ['pupil']);
      return {
        keys: [keyOf('child', link.parent, id), keyOf('parent', id, link.parent)],
        row: { key: `${link.parent}.${id}`, pupil: id, ...shown },
      };
    }),
  ];
};

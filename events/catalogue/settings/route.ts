import * as z from 'zod/mini';
import { slug } from '../fields.ts';
import type { Role } from '../words.ts';
import { type About, listIn, type Setting, someOf } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

/**
 * What people stand in to somebody or something that an event names; a route leads to those who stand so on
 * the day.
 */
export const routeRelations = ['line-manager', 'staff-of-class', 'parents-of-pupil'] as const;
export type RouteRelation = (typeof routeRelations)[number];

const outside = z.strictObject({
  outside: slug.check(
    z.describe(
      'An office or body outside this system, such as clerk-to-the-board; never the name of a person',
    ),
  ),
});

/**
 * Who does not work with this system: that they are to hear, and by whose rule, is on record; nobody mails
 * them.
 */
export type Outside = z.output<typeof outside>;

export type RouteEntry = Role | RouteRelation | Outside;

/** Who hears of something, in the order of the policy. */
export type Route = readonly RouteEntry[];

interface Ways {
  /** Relations in which the events of this route name somebody. */
  readonly relations?: readonly RouteRelation[];
  /** Roles beside those who hear of things as a duty. */
  readonly roles?: readonly Role[];
}

/**
 * Who hears of a cause: each entry is a role, a relation to those whom its events name, or `{ "outside":
 * "<who>" }`, who is recorded and never mailed. A list of roles alone is one, as policies had it before there
 * was more. Null: what the description says.
 */
export const route = (about: About, { relations = [], roles = [] }: Ways = {}): Setting<Route> => {
  const words = [...routeRoles, ...roles, ...relations];
  const word = z.enum(words);
  const entry = z.union([word, outside]);
  return {
    ...about,
    adopted: someOf(entry).check(z.describe(`${about.description} (${about.items.join(', ')})`)),
    read: (value) => {
      const known = listIn(value)?.flatMap((item) => entry.safeParse(item).data ?? []);
      return known === undefined
        ? null
        : [...new Map(known.map((one) => [JSON.stringify(one), one])).values()];
    },
  };
};

/** Whether a route leads to somebody who is mailed: what is outside hears nothing from this system. */
export const leadsInside = (stated: unknown): boolean =>
  (listIn(stated) ?? []).some((one) => typeof one === 'string');

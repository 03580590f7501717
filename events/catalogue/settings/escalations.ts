import * as z from 'zod/mini';
import type { About, Setting } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

const escalation = z.strictObject({
  to: z.array(z.enum(routeRoles)).check(
    z.minLength(1),
    z.maxLength(10),
    z.refine((all) => new Set(all).size === all.length, 'names something twice'),
  ),
  /** Whole days (London) that it has been overdue; 0: on the first of them. */
  afterDays: z.int().check(z.minimum(0), z.maximum(366)),
});

/** To whom something goes that has been overdue for a time. */
export type Escalation = z.output<typeof escalation>;

/** Of every deadline that is not named. */
const ANY = 'any';

const name = z.string().check(z.regex(/^[a-z-]{1,60}$/, 'expected the name of a deadline, or "any"'));
const byDeadline = z.record(name, escalation);
const anyObject = z.record(z.string(), z.unknown());

/** By the name of a deadline, such as `loan-return`; `any` is for all that are not named. */
export type Escalations = Readonly<Record<string, Escalation>>;

/** Who hears of what is overdue for too long, a deadline at a time. Null: nobody does. */
export const escalations = ({ description, items }: About): Setting<Escalations> => ({
  description,
  items,
  adopted: z.nullable(byDeadline).check(z.describe(`${description} (${items.join(', ')})`)),
  read: (value) => {
    const stated = anyObject.safeParse(value).data;
    if (stated === undefined) return null;
    const known = Object.entries(stated).flatMap(([deadline, one]) => {
      const read = escalation.safeParse(one).data;
      return read === undefined ? [] : [[deadline, read] as const];
    });
    return Object.fromEntries(known);
  },
});

/** What a school says of one deadline; null: nobody hears of it. */
export const escalationOf = (stated: Escalations | null, deadline: string): Escalation | null => {
  if (stated === null) return null;
  const place = [deadline, ANY].find((one) => Object.hasOwn(stated, one));
  return place === undefined ? null : (stated[place] ?? null);
};

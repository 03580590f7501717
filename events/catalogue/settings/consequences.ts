import * as z from 'zod/mini';
import { type Consequence, consequences } from '../breach-forms.ts';
import { baseRoles, type Capacity } from '../words.ts';
import { type About, listIn, type Setting } from './kinds.ts';

const named = z.array(z.enum(consequences)).check(
  z.minLength(1),
  z.maxLength(consequences.length),
  z.refine((all) => new Set(all).size === all.length, 'names something twice'),
);
const capacityName = z
  .string()
  .check(z.regex(new RegExp(`^(?:${baseRoles.join('|')})$`), 'expected a capacity'));
const byCapacity = z.record(capacityName, named);
const anyObject = z.record(z.string(), z.unknown());

/**
 * What may follow for somebody by the capacity in which they acted; a capacity that is left out has nothing.
 */
export type Consequences = Readonly<Partial<Record<Capacity, readonly Consequence[]>>>;

/**
 * By capacity the consequences that a policy has: `{ "pupil": ["behaviour-procedure"] }`. Null: it has none.
 */
export const consequencesBy = ({ description, items }: About): Setting<Consequences> => ({
  description,
  items,
  adopted: z.nullable(byCapacity).check(z.describe(`${description} (${items.join(', ')})`)),
  read: (value) => {
    const stated = anyObject.safeParse(value).data;
    if (stated === undefined) return null;
    const known = baseRoles.flatMap((capacity) => {
      const read = listIn(stated[capacity])?.flatMap((one) => consequences.filter((word) => word === one));
      return read === undefined ? [] : [[capacity, read] as const];
    });
    return Object.fromEntries(known);
  },
});

import * as z from 'zod/mini';
import { date, requiredLine, slug } from '../../../events/catalogue/fields.ts';
import { MOST_BYTES, registerFormats, rosterFormats } from './job.ts';

const common = {
  /** How the school calls the system that the file comes from; its ids are one person's together with it. */
  source: z._default(slug, 'office-roster'),
  /** Size of the file. */
  bytes: z.int().check(z.minimum(1), z.maximum(MOST_BYTES)),
  on: z.optional(date),
  dayFirst: z._default(z.boolean(), false),
};

/** What is announced. */
export const importBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('roster'),
    format: z.enum(rosterFormats),
    org: z.optional(requiredLine(300)),
    ...common,
  }),
  z.strictObject({ kind: z.literal('register'), format: z.enum(registerFormats), ...common }),
]);

const count = z.optional(z.int().check(z.minimum(0)));

/** What the one who approves has to have seen, by its number. */
export const approval = z.strictObject({
  commands: z.int().check(z.minimum(0)),
  leavers: count,
  errors: count,
});

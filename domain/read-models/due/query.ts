import * as z from 'zod/mini';
import { date, personId, slug } from '../../../events/catalogue/fields.ts';
import { role } from '../../../events/catalogue/words.ts';
import type { Asked } from '../../kernel/view.ts';

const yes = z.enum(['true']);

/** What can be asked of what is due. */
export const query = z.strictObject({
  mine: z.optional(
    yes.check(
      z.describe(
        'Concerns me or a child of mine, or is mine to do: by name, by a role that I hold, as parent, as staff of a class',
      ),
    ),
  ),
  overdue: z.optional(yes.check(z.describe('Only what should have been done by now'))),
  deadline: z.optional(slug.check(z.describe('Of one deadline, such as loan-return'))),
  role: z.optional(role.check(z.describe('Whose holders it is for'))),
  person: z.optional(personId.check(z.describe('Concerns this person, or is theirs to do'))),
  from: z.optional(date.check(z.describe('Due on that day or later'))),
  before: z.optional(date.check(z.describe('Due before that day'))),
});
export type DueQuery = Asked<typeof query>['query'];

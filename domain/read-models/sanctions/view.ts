import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { under } from '../../kernel/list-keys.ts';
import { ADMIN, HEAD } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { countFor } from '../../streams/breaches/stream.ts';
import { ALL, listedSanction, OF_PERSON } from './lists.ts';

const query = z.strictObject({
  person: z.optional(personId.check(z.describe('What followed for one person'))),
  standing: z.optional(
    z.enum(['true']).check(z.describe('Those that hold today: not lifted, and their last day is not over')),
  ),
});
const shown = z.omit(listedSanction, { concern: true });

/** What followed from breaches, newest first, for who decides on them; nobody finds their own (UNA-04). */
export const sanctionsView = defineView({
  model: 'sanctions',
  items: ['UNA-02', 'UNA-04', 'ACC-06', 'INC-13'],
  permissions: [{ roles: [...HEAD, 'chair-of-governors', ...ADMIN] }],
  sensitive: true,
  query,
  row: listedSanction,
  shown,
  ranges: ({ query: { person } }) => [person === undefined ? under(ALL) : under(OF_PERSON, person)],
  item: ({ concern, ...row }, { query: { standing }, today, reader }) => {
    const isOver =
      (row.liftedOn !== null && row.liftedOn <= today) || (row.until !== null && row.until < today);
    if (standing === 'true' && isOver) return null;
    return reader?.mayRead('breaches', row.breach, concern) === true ? row : null;
  },
  summary: (asked) => ({ standing: countFor(asked, (group) => group) }),
});

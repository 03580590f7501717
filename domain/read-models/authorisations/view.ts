import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { isInForce } from '../../kernel/decision-chain.ts';
import { fromDay, under } from '../../kernel/list-keys.ts';
import { IT, OFFICE } from '../../kernel/role-groups.ts';
import { defineView } from '../../kernel/view.ts';
import { authorisationKind, listedAuthorisation } from './lists.ts';

const query = z.strictObject({
  kind: z.optional(authorisationKind.check(z.describe('What somebody is let do, or not any more'))),
  person: z.optional(personId.check(z.describe('Who'))),
  inForce: z.optional(z.enum(['true']).check(z.describe('What is in force today'))),
});
const shown = z.extend(listedAuthorisation, { isInForce: z.boolean() });

/**
 * Who runs or writes for accounts, which trainees use devices of their own, whose personal use is narrowed.
 */
export const authorisationsView = defineView({
  model: 'authorisations',
  items: ['ACC-07', 'ACC-09', 'PUB-07', 'NET-07'],
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedAuthorisation,
  shown,
  ranges: ({ today, query: { kind, person, inForce } }) => {
    const kinds = kind === undefined ? authorisationKind.options : [kind];
    return kinds.map((one) => {
      if (person !== undefined) return under('person', person, one);
      return inForce === undefined ? under('all', one) : fromDay(today, 'standing', one);
    });
  },
  item: (listed, { today, query: { inForce } }) => {
    const isNow = isInForce(listed, today);
    return inForce === undefined || isNow ? { ...listed, isInForce: isNow } : null;
  },
  summary: ({ numbers }) =>
    Object.fromEntries([...authorisationKind.options, 'ended'].map((name) => [name, numbers[name] ?? 0])),
});

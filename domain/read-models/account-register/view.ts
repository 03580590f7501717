import * as z from 'zod/mini';
import { personId } from '../../../events/catalogue/fields.ts';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import { IT, OFFICE } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { LATE, listedAccount, MAILBOXES, OPEN } from './lists.ts';

const query = z.strictObject({
  late: z.optional(z.enum(['true']).check(z.describe('Passwords that were not changed in time'))),
  mailbox: z.optional(z.enum(['open']).check(z.describe('Who has a mailbox now'))),
  owner: z.optional(personId.check(z.describe('Whose, or class-<class>'))),
});

const rangeFor = ({ query: { late, mailbox } }: Asked<typeof query>): KeyRange => {
  if (late !== undefined) return under(LATE);
  return mailbox === undefined ? under('all') : under(MAILBOXES);
};

/** Who has an account, how old its password is, and who has a mailbox (ACC-02, ACC-03, ACC-10). */
export const accountRegisterView = defineView({
  model: 'account-register',
  items: ['ACC-02', 'ACC-03', 'ACC-10'],
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: ['auditor'], withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedAccount,
  ranges: (asked) => [rangeFor(asked)],
  item: (listed, { query: { late, mailbox, owner } }) =>
    (late === undefined || listed.passwordDueOn !== null) &&
    (mailbox === undefined || listed.mailbox === 'open') &&
    (owner === undefined || listed.owner === owner)
      ? listed
      : null,
  summary: ({ numbers }) =>
    Object.fromEntries([OPEN, LATE, MAILBOXES].map((name) => [name, numbers[name] ?? 0])),
});

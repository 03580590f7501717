import * as z from 'zod/mini';
import {
  passwordChangedBecause,
  passwordExpiredBecause,
} from '../../../events/catalogue/access-passwords.ts';
import { date, email, prose, slug } from '../../../events/catalogue/fields.ts';
import { command } from '../../kernel/commands.ts';

/** May come empty: a missing reason is refused by the rule that asks for it. */
const why = prose(2000);

/** Commands about passwords; none of them holds one (ACC-03). */
export const passwordCommands = {
  RecordPasswordChange: command({
    body: z.strictObject({
      /** @default - today */
      on: z.optional(date),
      because: z._default(passwordChangedBecause, 'routine'),
    }),
    items: ['ACC-03'],
    description: 'Records that the person changed their password; the password itself is told to nobody.',
    example: { on: '2026-09-07', because: 'routine' },
  }),
  ExpirePassword: command({
    body: z.strictObject({ on: date, because: passwordExpiredBecause, reason: z.optional(why) }),
    items: ['ACC-03', 'ACC-06'],
    description: 'Records that others may know a password, so that it has to be changed at once.',
    example: { on: '2026-10-06', because: 'decided', reason: 'It stood on a note at the screen.' },
  }),
  RecordPasswordFellDue: command({
    body: z.strictObject({ cycle: slug }),
    items: ['ACC-03'],
    description: 'Records that a password was not changed in time. Only the product sends it.',
    example: { cycle: '2.2026-12-06' },
  }),
};

/** Commands about mailboxes (ACC-10). */
export const mailboxCommands = {
  ProvideMailbox: command({
    body: z.strictObject({ address: email }),
    items: ['ACC-10'],
    description: 'Gives the person, or under the id class-<class> a class, a mailbox of the school.',
    example: { address: 'amira.shah@school.example' },
  }),
  CloseMailbox: command({
    body: z.strictObject({ reason: why }),
    items: ['ACC-10'],
    description: 'Closes the mailbox.',
    example: { reason: 'The class is no more.' },
  }),
};

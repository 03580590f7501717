import * as z from 'zod/mini';

const day = z.nullable(z.string());

/** What is kept of one record: an account, how old its password is, and a mailbox. */
export const accountRow = z.object({
  account: z.enum(['none', 'open', 'closed']),
  /** Day of the newest change of the password; null: none is on record. */
  passwordChangedOn: day,
  /** The last day on which it was in time to be changed; null: it is not late. */
  passwordDueOn: day,
  /** Since when others may know it. */
  passwordExpiredOn: day,
  mailbox: z.enum(['none', 'open', 'closed']),
  /** Sealed. */
  address: z.nullable(z.string()),
});
export type AccountRow = z.output<typeof accountRow>;

export const blank: AccountRow = {
  account: 'none',
  passwordChangedOn: null,
  passwordDueOn: null,
  passwordExpiredOn: null,
  mailbox: 'none',
  address: null,
};

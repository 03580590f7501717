import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { accountRow } from './row.ts';

export const listedAccount = z.object({ ...accountRow.shape, key: z.string(), owner: z.string() });

/** Names of numbers and parts of keys. */
export const OPEN = 'accounts';
export const LATE = 'late';
export const MAILBOXES = 'mailboxes';

/** One record; one that has neither account, password nor mailbox is none. */
export const listsOfAccount = ({ id: owner, row }: SourceRow): readonly ListRow[] => {
  const kept = accountRow.safeParse(row).data;
  if (kept === undefined) return [];
  const { account, passwordChangedOn, passwordDueOn, mailbox } = kept;
  if (account === 'none' && mailbox === 'none' && passwordChangedOn === null) return [];
  const keys = [
    keyOf('all', owner),
    ...(passwordDueOn === null ? [] : [keyOf(LATE, passwordDueOn, owner)]),
    ...(mailbox === 'open' ? [keyOf(MAILBOXES, owner)] : []),
  ];
  const counts: Counts = {
    ...(account === 'open' ? { [OPEN]: always } : {}),
    ...(passwordDueOn === null ? {} : { [LATE]: always }),
    ...(mailbox === 'open' ? { [MAILBOXES]: always } : {}),
  };
  return [{ keys, row: { key: owner, owner, ...kept }, counts }];
};

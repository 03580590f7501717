import { type AccessRecorded, accessEvents } from '../../../events/catalogue/access.ts';
import { asStored } from '../../kernel/as-stored.ts';
import { isEventOf } from '../../kernel/projected.ts';
import type { ProjectedEvent, Projection, RowData } from '../../kernel/projection.ts';
import { listsOfAccount } from './lists.ts';
import { type AccountRow, accountRow, blank } from './row.ts';

const isOfAccess = isEventOf(accessEvents);

const changed = (row: AccountRow, on: string): AccountRow => {
  const isNewer = row.passwordChangedOn === null || row.passwordChangedOn <= on;
  const isStillKnown = row.passwordExpiredOn !== null && on < row.passwordExpiredOn;
  return {
    ...row,
    passwordChangedOn: isNewer ? on : row.passwordChangedOn,
    passwordDueOn: isNewer && !isStillKnown ? null : row.passwordDueOn,
    passwordExpiredOn: isStillKnown ? row.passwordExpiredOn : null,
  };
};

/** What is closed is late with nothing. */
const closed = { account: 'closed', passwordDueOn: null, passwordExpiredOn: null } as const;

const after = (row: AccountRow, event: AccessRecorded): AccountRow => {
  switch (event.type) {
    case 'UserAccountIssued':
      return { ...row, account: 'open' };
    case 'UserAccountClosed':
      return { ...row, ...closed };
    case 'PasswordChanged':
      return changed(row, event.data.on);
    case 'AccessCorrected': {
      const { on } = event.data.changes;
      return on === undefined ? row : { ...row, passwordChangedOn: on };
    }
    case 'PasswordExpired':
      return { ...row, passwordExpiredOn: event.data.on };
    case 'PasswordChangeFellDue':
      return { ...row, passwordDueOn: event.data.dueOn };
    case 'EmailAccountProvided':
      return { ...row, mailbox: 'open', address: event.data.address };
    case 'EmailAccountClosed':
      return { ...row, mailbox: 'closed' };
    default:
      return row;
  }
};

const ofAccess = (row: RowData | null, event: ProjectedEvent): RowData | null =>
  isOfAccess(event) ? asStored(after(accountRow.safeParse(row).data ?? blank, event)) : row;

/** Accounts, the age of their passwords, and mailboxes (ACC-02, ACC-03, ACC-10). */
export const accountRegisterProjection: Projection = {
  model: 'account-register',
  streams: { access: ofAccess },
  lists: { access: listsOfAccount },
};

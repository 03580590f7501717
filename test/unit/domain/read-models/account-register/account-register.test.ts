import { describe, expect, it } from 'vitest';
import { accountRegisterProjection } from '../../../../../domain/read-models/account-register/projection.ts';
import { accountRegisterView } from '../../../../../domain/read-models/account-register/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { accountClosedOf, authorised, issued } from '../../streams/access/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const event = (type: string, data: object) => ({ type, data: { person: 'p-101', ...data } });
const changed = (on: string) => event('PasswordChanged', { on, because: 'routine' });
const expired = (on: string) => event('PasswordExpired', { on, because: 'disclosure' });
const late = (since: number, dueOn: string) => event('PasswordChangeFellDue', { since, dueOn });
const provided = (of: string) => ({
  type: 'EmailAccountProvided',
  data: { owner: of === 'y1-oak' ? 'class' : 'staff', of, address: 'sealed' },
});
const mailboxClosed = { type: 'EmailAccountClosed', data: { owner: 'staff', of: 'p-102', mailbox: 1 } };

const view = (histories: Readonly<Record<string, History>>, query: Readonly<Record<string, string>> = {}) =>
  listOf(accountRegisterProjection, accountRegisterView, rowsOf(accountRegisterProjection, histories), {
    today: '2026-12-08',
    query,
  });
const one = (...history: History) => view({ 'access/p-101': history }).items[0];

describe('the register of accounts', () => {
  it('ACC-03 shows IT support which passwords are late, until they are changed', () => {
    const history = [issued, changed('2026-09-07'), late(2, '2026-12-06')];
    const { items, summary } = view({ 'access/p-101': history, 'access/p-102': [issued] }, { late: 'true' });
    expect(items).toMatchObject([
      { owner: 'p-101', passwordChangedOn: '2026-09-07', passwordDueOn: '2026-12-06' },
    ]);
    expect(summary).toEqual({ accounts: 2, late: 1, mailboxes: 0 });
    expect(one(...history, changed('2026-12-08'))).toMatchObject({
      passwordChangedOn: '2026-12-08',
      passwordDueOn: null,
    });
    expect(one(...history, changed('2026-08-01'))).toMatchObject({
      passwordChangedOn: '2026-09-07',
      passwordDueOn: '2026-12-06',
    });
    expect(one(...history, accountClosedOf(1))).toMatchObject({ account: 'closed', passwordDueOn: null });
  });
  it('ACC-03 shows which passwords others may know', () => {
    const history = [issued, changed('2026-09-07'), expired('2026-10-06'), late(3, '2026-10-06')];
    expect(one(...history)).toMatchObject({ passwordExpiredOn: '2026-10-06', passwordDueOn: '2026-10-06' });
    expect(one(...history, changed('2026-10-05'))).toMatchObject({
      passwordExpiredOn: '2026-10-06',
      passwordDueOn: '2026-10-06',
    });
    expect(one(...history, changed('2026-10-06'))).toMatchObject({
      passwordExpiredOn: null,
      passwordDueOn: null,
    });
    const corrected = { type: 'AccessCorrected', data: { corrects: 2, changes: { on: '2026-09-06' } } };
    expect(one(issued, changed('2026-09-07'), corrected)).toMatchObject({ passwordChangedOn: '2026-09-06' });
  });
  it('ACC-10 lists mailboxes of people and of classes', () => {
    const histories = {
      'access/p-101': [provided('p-101')],
      'access/p-102': [provided('p-102'), mailboxClosed],
      'access/class-y1-oak': [provided('y1-oak')],
      'access/v-9': [authorised()],
    };
    const { items } = view(histories, { mailbox: 'open' });
    expect(items.map(({ owner }) => owner)).toEqual(['class-y1-oak', 'p-101']);
    expect(view(histories).items.map(({ owner, mailbox }) => [owner, mailbox])).toEqual([
      ['class-y1-oak', 'open'],
      ['p-101', 'open'],
      ['p-102', 'closed'],
    ]);
    expect(view(histories, { owner: 'p-102' }).items).toHaveLength(1);
  });
});

import * as z from 'zod/mini';
import { defineView, type RowData, type StoredRow, type ViewContext } from '../../kernel/projection.ts';
import { IT, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';

const loan = z.object({
  isOpen: z.literal(true),
  borrower: z.string(),
  pupil: z.string(),
  purpose: z.string(),
  lentOn: z.string(),
  returnDue: z.nullable(z.string()),
  agreement: z.string(),
  templateVersion: z.number(),
});
type Loan = z.output<typeof loan>;
type Item = RowData & { readonly key: string; readonly status: Status; readonly isOverdue: boolean };
type Status = 'on loan' | 'due' | 'overdue' | 'agreement withdrawn, return due';

/** A withdrawn agreement ends the ground of a loan, whatever its date says (AGR-08). */
const statusOf = ({ returnDue }: Loan, isWithdrawn: boolean, today: string): Status => {
  if (isWithdrawn) return 'agreement withdrawn, return due';
  if (returnDue === null || returnDue > today) return 'on loan';
  return returnDue === today ? 'due' : 'overdue';
};

const itemsOf = (rows: readonly StoredRow[], today: string): readonly Item[] => {
  const withdrawn = new Set(rows.filter(({ stream, row }) => stream === 'agreements' && row['isWithdrawn'] === true).map(({ id }) => id));
  return rows
    .filter(({ stream }) => stream === 'devices')
    .flatMap(({ id, row }) => {
      const open = loan.safeParse(row).data;
      if (open === undefined) return [];
      const { isOpen: _, ...shown } = open;
      const isOverdue = open.returnDue !== null && open.returnDue < today;
      return [{ key: id, device: id, ...shown, status: statusOf(open, withdrawn.has(open.agreement), today), isOverdue }];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
};

const query = z.strictObject({
  due: z.optional(
    z
      .enum(['overdue', 'due-or-overdue'])
      .check(z.describe('overdue: the date is past; due-or-overdue: also what is due today, and what a withdrawal made due')),
  ),
});

const isAskedFor = (item: Item, { query: { due } }: ViewContext<typeof query>): boolean => {
  if (due === 'overdue') return item.isOverdue;
  return due !== 'due-or-overdue' || item.status !== 'on loan';
};

/** Devices on loan today (DEV-02); the summary counts all open loans, the query narrows the items. */
export const devicesOnLoanView = defineView({
  model: 'devices-on-loan',
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  reads: ['devices-on-loan'],
  build: (rows, context) => {
    const items = itemsOf(rows['devices-on-loan'] ?? [], context.today);
    const count = (status: Status) => items.filter((item) => item.status === status).length;
    return {
      summary: {
        onLoan: items.length,
        due: count('due'),
        overdue: items.filter(({ isOverdue }) => isOverdue).length,
        agreementWithdrawn: count('agreement withdrawn, return due'),
      },
      items: items.filter((item) => isAskedFor(item, context)),
    };
  },
});

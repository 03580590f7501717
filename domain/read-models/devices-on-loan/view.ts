import * as z from 'zod/mini';
import { beforeDay, ifAny, type KeyRange, throughDay, under } from '../../kernel/list-keys.ts';
import { IT, OFFICE, OVERSIGHT } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { listedLoan } from './lists.ts';

type Listed = z.output<typeof listedLoan>;
const status = z.enum(['on loan', 'due', 'overdue', 'agreement withdrawn, return due']);
type Status = z.output<typeof status>;

const shown = z.extend(z.omit(listedLoan, { isAgreementWithdrawn: true }), {
  status,
  isOverdue: z.boolean(),
});

/** A withdrawn agreement ends the ground of a loan, whatever its date says (AGR-08). */
const statusOf = ({ returnDue, isAgreementWithdrawn }: Listed, today: string): Status => {
  if (isAgreementWithdrawn) return 'agreement withdrawn, return due';
  if (returnDue === null || returnDue > today) return 'on loan';
  return returnDue === today ? 'due' : 'overdue';
};

const query = z.strictObject({
  due: z.optional(
    z
      .enum(['overdue', 'due-or-overdue'])
      .check(
        z.describe(
          'overdue: the date is past; due-or-overdue: also what is due today, and what a withdrawal made due',
        ),
      ),
  ),
});

const rangesFor = ({ today, numbers, query: { due: wanted } }: Asked<typeof query>): readonly KeyRange[] => {
  const { onLoan = 0, due = 0, overdue = 0, agreementWithdrawn = 0 } = numbers;
  if (wanted === undefined) return ifAny(onLoan, under('all'));
  if (wanted === 'due-or-overdue')
    return [
      ...ifAny(due + overdue, throughDay(today, 'due')),
      ...ifAny(agreementWithdrawn, under('withdrawn')),
    ];
  return ifAny(overdue, beforeDay(today, 'due'), ...ifAny(agreementWithdrawn, beforeDay(today, 'withdrawn')));
};

/**
 * Devices on loan today, by device, or what is due by its date (DEV-02); the summary counts all open loans.
 */
export const devicesOnLoanView = defineView({
  model: 'devices-on-loan',
  items: ['DEV-02', 'AGR-08', 'AGR-12'],
  permissions: [{ roles: [...OFFICE, ...IT] }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedLoan,
  shown,
  ranges: rangesFor,
  item: (listed, { today }) => {
    const { isAgreementWithdrawn: _, ...loan } = listed;
    return {
      ...loan,
      status: statusOf(listed, today),
      isOverdue: loan.returnDue !== null && loan.returnDue < today,
    };
  },
  summary: ({ numbers: { onLoan = 0, due = 0, overdue = 0, agreementWithdrawn = 0 } }) => ({
    onLoan,
    due,
    overdue,
    agreementWithdrawn,
  }),
});

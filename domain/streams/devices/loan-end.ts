import { accept } from '../../kernel/decider.ts';
import { pastFrom } from '../../kernel/due.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import type { Loan, RegisteredDevice } from './state.ts';

/**
 * The loan that a command of a process or deadline is about, while it is the one at hand; such a command may
 * come late, or twice.
 */
const loanAtHand = (state: RegisteredDevice, lentBy: number): Loan | null =>
  state.status === 'on-loan' && state.loan.lentBy === lentBy ? state.loan : null;

/** Once for each signature that is withdrawn while the loan is open (AGR-08). */
export const requireReturn = (
  { loan: lentBy }: Command<'RequireReturn'>,
  state: RegisteredDevice,
  { facts }: DeviceContext,
): DeviceDecision => {
  const loan = loanAtHand(state, lentBy);
  const { status, signedBy } = facts.loanAgreement ?? { status: 'none', signedBy: null };
  if (loan === null || loan.agreement === null) return accept();
  if (status !== 'withdrawn' || signedBy === null || loan.returnRequired === signedBy) return accept();
  const { borrower, agreement } = loan;
  return accept({
    type: 'DeviceReturnRequired',
    data: { borrower, loan: lentBy, agreement, signature: signedBy },
  });
};

/** However late it is recorded, a loan falls due when its last day is over. */
export const fellDueAt = (dueOn: string): string => pastFrom({ dueOn });

/** Once for each day that the loan was due back on, from the day after on (DEV-02). */
export const recordFellDue = (
  command: Command<'RecordLoanFellDue'>,
  state: RegisteredDevice,
  { today }: DeviceContext,
): DeviceDecision => {
  const { loan: lentBy, dueOn } = command;
  const loan = loanAtHand(state, lentBy);
  if (loan === null || loan.returnDue !== dueOn || today <= dueOn || loan.fellDue.includes(dueOn))
    return accept();
  return accept({ type: 'DeviceLoanFellDue', data: { borrower: loan.borrower, loan: lentBy, dueOn } });
};

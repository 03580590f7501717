import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { splitId } from '../../kernel/ids.ts';
import { toPerson, toRole } from '../../kernel/notice.ts';
import type { DeviceSettings } from './settings.ts';
import type { DeviceState } from './state.ts';

/** The day on which a lent device is due back (DEV-02); another day makes another cycle of the same loan. */
const loanReturn = defineDeadline({
  name: 'loan-return',
  items: ['DEV-02'],
  ...ofOwnStream,
  reminders: { daysBefore: [3], sent: 'by-itself' },
  duesOf: (state: DeviceState, _: DeadlineContext<DeviceSettings>): readonly Due[] => {
    if (state.status !== 'on-loan' || state.loan.returnDue === null) return [];
    const { borrower, lentBy, returnDue: dueOn, fellDue } = state.loan;
    return [{ dueOn, cycle: `${lentBy}.${dueOn}`, about: borrower, hasFallenDue: fellDue.includes(dueOn) }];
  },
  command: (due) => ({
    type: 'RecordLoanFellDue',
    loan: Number(splitId(due.cycle).head),
    dueOn: splitId(due.cycle).tail,
  }),
  recipients: ({ about }, { loanReturnDueRoles }) => [
    ...(about === null ? [] : [toPerson(about)]),
    ...(loanReturnDueRoles ?? ['office']).map(toRole),
  ],
  line: (due) => `A device is due back on ${'dueOn' in due ? due.dueOn : due.dueAt}.`,
});

export const deviceDeadlines = [loanReturn];

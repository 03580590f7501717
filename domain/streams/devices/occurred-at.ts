import { statedTime } from '../../kernel/instant.ts';
import { londonDayStart } from '../../kernel/london.ts';
import type { DeviceCommand } from './commands.ts';
import { fellDueAt } from './loan-end.ts';

/**
 * What is from before the school kept its book here happened on its own day, not on the day on which it is
 * taken over.
 */
export const occurredAtOf = (command: DeviceCommand): string | null => {
  switch (command.type) {
    case 'RecordLoanFellDue':
      return fellDueAt(command.dueOn);
    case 'TakeOverLoan':
      return londonDayStart(command.lentOn);
    case 'TakeOverAllocation':
      return londonDayStart(command.allocatedOn);
    default:
      return statedTime(command);
  }
};

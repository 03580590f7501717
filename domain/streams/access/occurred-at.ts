import { recordedNow } from '../../kernel/instant.ts';
import { londonDayStart } from '../../kernel/london.ts';
import type { AccessCommand } from './commands.ts';

/**
 * What is from before the school kept its book here happened on its own day, not on the day on which it is
 * taken over.
 */
export const occurredAtOf = (command: AccessCommand): string | null => {
  switch (command.type) {
    case 'TakeOverAccount':
      return londonDayStart(command.issuedOn);
    case 'TakeOverAccess':
      return londonDayStart(command.grantedOn);
    default:
      return recordedNow();
  }
};

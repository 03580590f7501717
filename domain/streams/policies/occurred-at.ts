import { londonDayStart } from '../../kernel/london.ts';
import type { PolicyCommand } from './commands.ts';
import { daysOf } from './named-days.ts';

/**
 * What a command says of a day happened on that day, however late it is entered: so the change log as of a
 * day is what it was then. An approval of which the half-term is known alone is there once it is recorded;
 * one from before the system, from the last day on which the half-term can have ended.
 */
export const occurredAtOf = (command: PolicyCommand): string | null => {
  switch (command.type) {
    case 'TakeOverPolicy':
      return command.effectiveFrom;
    case 'RecordChange':
    case 'RenamePolicy':
    case 'MergePolicy':
    case 'RecordReview':
    case 'ShareWithBoard':
    case 'PublishToParents':
      return londonDayStart(command.on);
    case 'ApprovePolicy': {
      const { on, source } = command;
      if (on.precision === 'date') return londonDayStart(on.value);
      const days = source === undefined ? null : daysOf(on, undefined);
      return days === null ? null : londonDayStart(days.to);
    }
    default:
      return null;
  }
};

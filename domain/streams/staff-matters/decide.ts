import type { StaffMatterCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { StaffMatterContext, StaffMatterDecision } from './decision.ts';
import { conclude, considerPolice, endMonitoring, recordMisuse, refer } from './misuse.ts';
import { authoriseMonitoring } from './monitoring.ts';
import type { StaffMatterState } from './state.ts';

export const decide = (
  command: StaffMatterCommand,
  state: StaffMatterState,
  context: StaffMatterContext,
): StaffMatterDecision => {
  switch (command.type) {
    case 'RecordStaffMisuse':
      return recordMisuse(command, state, context);
    case 'ReferStaffMatter':
      return refer(command, state, context);
    case 'ConsiderPolice':
      return considerPolice(command, state, context);
    case 'ConcludeStaffMatter':
      return conclude(command, state);
    case 'AuthoriseEmailMonitoring':
      return authoriseMonitoring(command, state, context);
    case 'EndEmailMonitoring':
      return endMonitoring(command, state);
    case 'CorrectStaffMatter':
      return correct(command, state);
  }
};

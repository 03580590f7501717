import { recordAttempt, recordRefused } from './attempts.ts';
import type { BreachCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { BreachContext, BreachDecision } from './decision.ts';
import { determine } from './determine.ts';
import { record, reportDisclosure } from './record.ts';
import { impose, lift } from './sanction.ts';
import type { BreachState } from './state.ts';

export const decide = (
  command: BreachCommand,
  state: BreachState,
  context: BreachContext,
): BreachDecision => {
  switch (command.type) {
    case 'RecordUnauthorisedAccess':
      return recordAttempt(command, state, context);
    case 'RecordRefusedAccess':
      return recordRefused(command, state);
    case 'RecordBreach':
      return record(command, state, context);
    case 'ReportPasswordDisclosure':
      return reportDisclosure(command, state, context);
    case 'DetermineBreach':
      return determine(command, state, context);
    case 'ImposeSanction':
      return impose(command, state, context);
    case 'LiftSanction':
      return lift(command, state, context);
    case 'CorrectBreach':
      return correct(command, state, context);
  }
};

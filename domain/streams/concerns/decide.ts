import type { ConcernCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { ConcernContext, ConcernDecision } from './decision.ts';
import { raiseAlert, raiseConcern, reportEmail } from './raise.ts';
import { settle } from './settle.ts';
import type { ConcernState } from './state.ts';

export const decide = (
  command: ConcernCommand,
  state: ConcernState,
  context: ConcernContext,
): ConcernDecision => {
  switch (command.type) {
    case 'RaiseConcern':
      return raiseConcern(command, state, context);
    case 'ReportOffensiveEmail':
      return reportEmail(command, state, context);
    case 'RaiseMonitoringAlert':
      return raiseAlert(command, state, context);
    case 'SettleConcern':
    case 'ResolveOffensiveEmail':
    case 'AssessMonitoringAlert':
      return settle(command, state, context);
    case 'CorrectConcern':
      return correct(command, state);
  }
};

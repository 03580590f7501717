import { refuse } from '../../kernel/decider.ts';
import type { OversightCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { OversightContext, OversightDecision } from './decision.ts';
import { provide, reviewLogs, withdraw } from './extracts.ts';
import { recordFallen } from './fallen.ts';
import { incidentOf, yearOf } from './ids.ts';
import { rejections } from './rejections.ts';
import type { OversightState } from './state.ts';
import { issue, meet, plan, reviewImplementation } from './year.ts';

const ofYear = (
  command: OversightCommand,
  year: string,
  state: OversightState,
  context: OversightContext,
): OversightDecision => {
  switch (command.type) {
    case 'PlanOversight':
      return plan(year, state);
    case 'IssueReport':
      return issue(command, year, state, context);
    case 'RecordMeeting':
      return meet(command, year, state, context);
    case 'ReviewImplementation':
      return reviewImplementation(command, year, state, context);
    case 'RecordOversightFellDue':
      return recordFallen(command, year, state, context);
    case 'CorrectOversight':
      return correct(command, state);
    case 'ProvideLogs':
    case 'ReviewLogs':
    case 'WithdrawLogs':
      return refuse(rejections.otherRecord);
  }
};

export const decide = (
  command: OversightCommand,
  state: OversightState,
  context: OversightContext,
): OversightDecision => {
  const year = yearOf(context.streamId);
  if (year !== null) return ofYear(command, year, state, context);
  const incident = incidentOf(context.streamId);
  if (incident === null) return refuse(rejections.recordUnknown);
  switch (command.type) {
    case 'ProvideLogs':
      return provide(command, incident, state, context);
    case 'ReviewLogs':
      return reviewLogs(command, incident, state, context);
    case 'WithdrawLogs':
      return withdraw(command, incident, state);
    default:
      return refuse(rejections.otherRecord);
  }
};

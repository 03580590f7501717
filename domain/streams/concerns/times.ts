import { happened, type Times } from '../../kernel/times.ts';
import type { ConcernCommand } from './commands.ts';
import type { ConcernContext } from './decision.ts';
import type { ConcernState } from './state.ts';

const mail = happened<unknown, unknown, unknown>('INC-17');
const alert = happened<unknown, unknown, unknown>('MON-04');
const incident = { 'incident.occurredOn': happened<unknown, unknown, unknown>('INC-01') };

export const concernTimes: Times<ConcernCommand, ConcernState, ConcernContext> = {
  ReportOffensiveEmail: { receivedOn: mail },
  RaiseMonitoringAlert: { raisedAt: alert },
  SettleConcern: incident,
  ResolveOffensiveEmail: incident,
  AssessMonitoringAlert: incident,
  CorrectConcern: { 'changes.receivedOn': mail },
};

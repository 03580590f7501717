import { happened, type Times } from '../../kernel/times.ts';
import type { IncidentCommand } from './commands.ts';
import type { IncidentContext } from './decision.ts';
import type { IncidentState } from './state.ts';

const past = happened<unknown, unknown, unknown>('INC-01');
/** Nothing is done about an incident before the day on which it happened. */
const done = happened<unknown, IncidentState, unknown>('INC-01', (_, state) =>
  state.status === 'unreported' ? null : state.report.occurredOn,
);

export const incidentTimes: Times<IncidentCommand, IncidentState, IncidentContext> = {
  ReportIncident: { occurredOn: past },
  ReceivePupilReport: { occurredOn: past },
  LogIncident: { occurredAt: done },
  // Evidence may be older than what it is evidence of.
  TakeAction: { occurredAt: done, shownAt: past },
  SignIncidentLog: { occurredAt: done },
  ConsiderPolice: { occurredAt: done },
  ReportToPolice: { occurredAt: done },
  CorrectIncident: { 'changes.occurredOn': past, 'changes.shownAt': past },
};

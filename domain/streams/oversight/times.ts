import { happened, type Times } from '../../kernel/times.ts';
import type { OversightCommand } from './commands.ts';
import type { OversightContext } from './decision.ts';
import type { OversightState } from './state.ts';

const day = (item: string) => happened<unknown, unknown, unknown>(item);

export const oversightTimes: Times<OversightCommand, OversightState, OversightContext> = {
  // No report is issued before the day whose numbers it gives.
  IssueReport: { on: happened('GOV-01', ({ asOf = null }) => asOf), asOf: day('GOV-01') },
  RecordMeeting: { on: day('GOV-02') },
  ReviewImplementation: { on: day('POL-07') },
  ReviewLogs: { on: day('GOV-02') },
  CorrectOversight: { 'changes.on': day('GOV-02'), 'changes.asOf': day('GOV-01') },
};

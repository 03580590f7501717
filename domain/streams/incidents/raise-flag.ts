import { accept } from '../../kernel/decider.ts';
import type { Command, IncidentDecision } from './decision.ts';
import type { ReportedIncident } from './state.ts';

/** What is found out after the report; a flag that stands stays as it is. */
export const raiseFlag = (
  { kind, reason }: Command<'RaiseFlag'>,
  { report }: ReportedIncident,
): IncidentDecision =>
  report[kind] ? accept() : accept({ type: 'IncidentFlagRaised', data: { kind, reason } });

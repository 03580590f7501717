import { accept } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import type { Command, OversightContext, OversightDecision } from './decision.ts';
import { meetingDues, reportDues } from './dues.ts';
import type { OversightState } from './state.ts';

/** Each run once, and only what is still open by now. */
export const recordFallen = (
  { cycle }: Command<'RecordOversightFellDue'>,
  academicYear: string,
  state: OversightState,
  { facts: { school }, settings, now }: OversightContext,
): OversightDecision => {
  if (school === undefined) return accept();
  const known = { year: academicYear, settings, school };
  const isReport = cycle.startsWith('report.');
  const due = fallenDue(isReport ? reportDues(state, known) : meetingDues(state, known), cycle, now);
  if (due === null || !('dueOn' in due)) return accept();
  const data = { academicYear, period: cycle.slice(cycle.indexOf('.') + 1), dueOn: due.dueOn };
  return accept({ type: isReport ? 'OnlineSafetyReportFellDue' : 'GovernanceMeetingFellDue', data });
};

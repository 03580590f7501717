import type { LegalInstant } from '../../../events/catalogue/data-breach-forms.ts';
import { accept } from '../../kernel/decider.ts';
import { type Due, fallenDue } from '../../kernel/due.ts';
import { legalInstant, legalTimes } from '../../kernel/legal-time.ts';
import type { Command, DataBreachContext, DataBreachDecision } from './decision.ts';
import { isDecided } from './standing.ts';
import type { DataBreachState, KnownBreach } from './state.ts';

/** Until when the authority is to hear of what somebody knew at an instant. */
export const reportOf = (awareAt: string): LegalInstant => legalInstant(legalTimes.breachReport, awareAt);

/**
 * The report to the authority, until it was decided whether there is one (EML-06). Nights, weekends and
 * holidays count. A run is named by the digits of its instant, which a correction of it changes.
 */
export const reportDues = (state: DataBreachState): readonly Due[] => {
  if (state.status !== 'open' || isDecided(state)) return [];
  const { dueAt } = state.reported.report;
  const cycle = dueAt.replace(/\D/g, '');
  return [{ dueAt, cycle, about: null, hasFallenDue: state.fellDue.includes(dueAt) }];
};

export const recordFellDue = (
  { cycle }: Command<'RecordReportFellDue'>,
  state: KnownBreach,
  { now }: DataBreachContext,
): DataBreachDecision =>
  fallenDue(reportDues(state), cycle, now) === null
    ? accept()
    : accept({ type: 'DataBreachReportFellDue', data: { report: state.reported.report } });

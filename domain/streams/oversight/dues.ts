import type { Period, PeriodKind, SchoolCalendar } from '../../kernel/calendar.ts';
import type { Due } from '../../kernel/due.ts';
import { periodsOfYear } from '../../kernel/named-periods.ts';
import { meetingCycle, reportCycle } from './cycles.ts';
import type { OversightSettings } from './settings.ts';
import type { OversightState } from './state.ts';

/** Of which school year, and what is known of its days. */
interface Known {
  readonly year: string;
  readonly settings: OversightSettings;
  readonly school: SchoolCalendar;
}

/** Parts of the year that were not over when its record began; none where the school has no interval. */
const periodsIn = (
  { since }: OversightState,
  every: PeriodKind | null,
  { year, school }: Known,
): readonly Period[] => {
  if (every === null || since === null) return [];
  return periodsOfYear(school, every, year).filter(({ to }) => to >= since);
};

const run = ({ fellDue }: OversightState, cycle: string, dueOn: string): Due => ({
  dueOn,
  cycle,
  about: null,
  hasFallenDue: fellDue.includes(cycle),
});

/** A report on each part of the year, by its last day (GOV-01, K15). */
export const reportDues = (state: OversightState, known: Known): readonly Due[] =>
  periodsIn(state, known.settings.reportEvery, known)
    .filter(({ name }) => !state.reports.some(({ period }) => period === name))
    .map(({ name, to }) => run(state, reportCycle(name), to));

/** A meeting in each part of the year; one in a holiday counts for the part that follows (GOV-02, K16). */
export const meetingDues = (state: OversightState, known: Known): readonly Due[] => {
  const every = known.settings.meetingEvery;
  const all = every === null ? [] : periodsOfYear(known.school, every, known.year);
  const held = state.meetings.map(({ on }) => all.find(({ to }) => on <= to)?.name);
  return periodsIn(state, every, known)
    .filter(({ name }) => !held.includes(name))
    .map(({ name, to }) => run(state, meetingCycle(name), to));
};

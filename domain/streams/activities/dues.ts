import { periodNamed, type SchoolCalendar } from '../../kernel/calendar.ts';
import type { Due } from '../../kernel/due.ts';
import { londonDate } from '../../kernel/london.ts';
import { dueWithin, type TimeLimit } from '../../kernel/time-limit.ts';
import { assemblyCycle, workshopCycle } from './cycles.ts';
import { activityOf } from './ids.ts';
import type { ActivitySettings } from './settings.ts';
import type { ActivityState } from './state.ts';

/** What the clocks of a school year are computed from. */
export interface Known {
  readonly state: ActivityState;
  readonly streamId: string;
  readonly settings: ActivitySettings;
  readonly school: SchoolCalendar;
}

type Dated = Due & { readonly dueOn: string };

/** The day by which something of a year is done; null: no number, or the calendar has no such year. */
const dayIn = (limit: TimeLimit | null, academicYear: string, school: SchoolCalendar): string | null => {
  const year = periodNamed(school, academicYear);
  const due = year === null ? null : dueWithin(limit, { start: year.from }, school);
  if (due === null) return null;
  return 'dueOn' in due ? due.dueOn : londonDate(due.dueAt);
};

const run = (cycle: string, dueOn: string, { fellDue }: ActivityState): Dated => ({
  dueOn,
  cycle,
  about: null,
  hasFallenDue: fellDue.includes(cycle),
});

/** One workshop at least in a school year (CUR-08, K8). */
export const workshopDues = ({ state, streamId, settings, school }: Known): readonly Dated[] => {
  const { kind, thing = '' } = activityOf(streamId) ?? {};
  if (kind !== 'parent-workshop' || !state.isOpen || state.held.length > 0) return [];
  const dueOn = dayIn(settings.workshops, thing, school);
  return dueOn === null ? [] : [run(workshopCycle(dueOn), dueOn, state)];
};

export type StrandDue = Dated & { readonly strand: string };

/** Each strand of the policy that is taught in assemblies, in a school year (CUR-03). */
export const assemblyDues = ({ state, streamId, settings, school }: Known): readonly StrandDue[] => {
  const { kind, thing = '' } = activityOf(streamId) ?? {};
  if (kind !== 'assemblies' || !state.isOpen) return [];
  const dueOn = dayIn(settings.assemblies, thing, school);
  if (dueOn === null) return [];
  const open = (settings.assemblyStrands ?? []).filter(
    (strand) => !state.held.some((one) => one.strand === strand),
  );
  return open.map((strand) => ({ ...run(assemblyCycle(strand, dueOn), dueOn, state), strand }));
};

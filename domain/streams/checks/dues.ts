import type { CheckKind } from '../../../events/catalogue/check-forms.ts';
import type { Interval } from '../../../events/catalogue/settings/interval.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { Due } from '../../kernel/due.ts';
import { legalTimes } from '../../kernel/legal-time.ts';
import { nextDueOn } from '../../kernel/recurring.ts';
import { cycleOf, type RunKind } from './cycles.ts';
import type { CheckSettings } from './settings.ts';
import { type CheckState, callsIn, type Done, doneAs, latestOf, systemIn } from './state.ts';

/** At least as often as statutory guidance asks since 2026, whatever the policy says. */
const [, kcsie2026] = legalTimes.filteringReview;
const ONCE_A_YEAR: Interval = { kind: 'end-of', period: kcsie2026.length.each };

/** How often a check is made at a school; null: the policy states no number. */
export const intervalOf = (kind: RunKind, settings: CheckSettings): Interval | null => {
  switch (kind) {
    case 'filtering':
      return settings.filteringUpdate;
    case 'security':
      return settings.securityCheck;
    case 'blog':
      return settings.blogReview;
    case 'filtering-review':
      return settings.filteringReview ?? ONCE_A_YEAR;
    case 'access-rights':
      return settings.accessReview;
    case 'called':
      return settings.calledReview;
  }
};

/** When a check was last made, and by which event that is on record; null: never. */
export const lastDone = (kind: CheckKind, state: Pick<CheckState, 'done'>): Done | null => {
  switch (kind) {
    case 'filtering':
      return systemIn(state)?.upToDate ?? null;
    case 'security':
      return latestOf(doneAs(state, 'SecurityCheckCompleted'));
    case 'blog':
      return latestOf(doneAs(state, 'BlogCommentsReviewed'));
    case 'filtering-review':
      return latestOf(doneAs(state, 'FilteringReviewed'));
    case 'access-rights':
      return latestOf(doneAs(state, 'AccessRightsReviewed'));
  }
};

const run = (state: CheckState, kind: RunKind, since: number, dueOn: string): Due => {
  const cycle = cycleOf(kind, { since, dueOn });
  return { dueOn, cycle, about: null, hasFallenDue: state.fellDue.includes(cycle) };
};

const calledDues = (state: CheckState, settings: CheckSettings, school: SchoolCalendar): readonly Due[] =>
  callsIn(state).flatMap(({ by, data }) => {
    const start = { last: null, expectedFrom: data.on };
    const dueOn = nextDueOn(settings.calledReview, start, school);
    return dueOn === null ? [] : [run(state, 'called', by, dueOn)];
  });

/**
 * The run of a check that is open; none where the school has no interval, or nothing of it began (MON-02).
 */
export const duesOf = (
  kind: RunKind,
  state: CheckState,
  settings: CheckSettings,
  school: SchoolCalendar,
): readonly Due[] => {
  if (kind === 'called') return calledDues(state, settings, school);
  if (kind === 'filtering' && (systemIn(state)?.retiredOn ?? null) !== null) return [];
  const last = lastDone(kind, state);
  const expected = state.expected[kind] ?? null;
  const since = last?.by ?? expected?.by;
  if (since === undefined) return [];
  const known = { last: last?.data.on ?? null, expectedFrom: expected?.from ?? null };
  const dueOn = nextDueOn(intervalOf(kind, settings), known, school);
  return dueOn === null ? [] : [run(state, kind, since, dueOn)];
};

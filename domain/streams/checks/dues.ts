import type { CheckKind } from '../../../events/catalogue/check-forms.ts';
import type { Interval } from '../../../events/catalogue/settings/interval.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import type { Due } from '../../kernel/due.ts';
import { legalTimes } from '../../kernel/legal-time.ts';
import { nextDueOn } from '../../kernel/recurring.ts';
import { cycleOf, type RunKind } from './cycles.ts';
import type { CheckSettings } from './settings.ts';
import { type CheckState, callsIn, type Done, type DoneType, doneAs, latestOf, systemIn } from './state.ts';

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

/** Which events are the making of a check; of a system, that it was brought up to date. */
const makings: Readonly<Record<CheckKind, readonly DoneType[]>> = {
  filtering: ['FilteringSystemDeployed', 'FilteringSystemUpdated'],
  security: ['SecurityCheckCompleted'],
  blog: ['BlogCommentsReviewed'],
  'filtering-review': ['FilteringReviewed'],
  'access-rights': ['AccessRightsReviewed'],
};

/** Whenever a check was made, earliest first. */
export const madeOf = (kind: CheckKind, { done }: Pick<CheckState, 'done'>): readonly Done[] =>
  done
    .filter(({ type }) => makings[kind].includes(type))
    .toSorted((a, b) => (a.data.on === b.data.on ? a.by - b.by : a.data.on < b.data.on ? -1 : 1));

/** A run of a check, over or open. */
export interface CheckRun {
  /** Number of the event since which it was counted. */
  readonly since: number;
  readonly dueOn: string;
  /** The check that ended it; null: it is open. */
  readonly made: Done | null;
}

/**
 * Every run of a check, by the interval of today; of a check made twice before it was due again, the last one
 * counts. What was due of a system after it went out of use is none.
 */
export const runsOf = (
  kind: CheckKind,
  state: CheckState,
  settings: CheckSettings,
  school: SchoolCalendar,
): readonly CheckRun[] => {
  const every = intervalOf(kind, settings);
  const expected = state.expected[kind];
  const made = madeOf(kind, state);
  const starts = [
    ...(expected === undefined ? [] : [{ by: expected.by, last: null, expectedFrom: expected.from }]),
    ...made.map(({ by, data }) => ({ by, last: data.on, expectedFrom: null })),
  ];
  const ends = expected === undefined ? made.slice(1) : made;
  const runs = starts.flatMap(({ by: since, ...known }, at) => {
    const dueOn = nextDueOn(every, known, school);
    return dueOn === null ? [] : [{ since, dueOn, made: ends[at] ?? null }];
  });
  const retiredOn = kind === 'filtering' ? (systemIn(state)?.retiredOn ?? null) : null;
  return runs.filter(
    ({ dueOn }, at) => dueOn !== runs[at + 1]?.dueOn && (retiredOn === null || dueOn <= retiredOn),
  );
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

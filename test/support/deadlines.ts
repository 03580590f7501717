import { periodsOf } from '../../domain/kernel/calendar.ts';
import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../domain/kernel/deadline.ts';
import type { Due, DueTime } from '../../domain/kernel/due.ts';
import { dueWithin } from '../../domain/kernel/time-limit.ts';

/** A stream made up for tests: of each kind of deadline it has one. */
export interface Held {
  readonly events: number;
  readonly loan: { readonly lentBy: number; readonly borrower: string; readonly returnDue: string | null } | null;
  /** The last full security check. */
  readonly check: { readonly by: number; readonly on: string } | null;
  /** Days of lessons; one is due in every term since the first day. */
  readonly lessons: readonly string[];
  readonly lessonsSince: string;
  readonly phone: { readonly by: number; readonly handedInAt: string } | null;
  /** Of each deadline the cycles that have fallen due, in the order in which they were recorded. */
  readonly fellDue: readonly string[];
}

export interface HeldSettings {
  /** Null: the policy states no interval. */
  readonly checkEveryDays: number | null;
}

type Context = DeadlineContext<HeldSettings>;

export const nothingHeld: Held = {
  events: 0,
  loan: null,
  check: null,
  lessons: [],
  lessonsSince: '2026-09-01',
  phone: null,
  fellDue: [],
};

const fallDue = (deadline: string) => (due: Due) => ({ type: 'RecordFallenDue' as const, deadline, cycle: due.cycle });
const hasFallenDue = (state: Held, deadline: string, cycle: string) => state.fellDue.includes(`${deadline}#${cycle}`);

const open = (state: Held, deadline: string, time: DueTime | null, { cycle, about = null }: { cycle: string; about?: string | null }) =>
  time === null ? [] : [{ ...time, cycle, about, hasFallenDue: hasFallenDue(state, deadline, cycle) }];

/** What these tests don't look at. */
const silent = { recipients: () => [], line: () => '' };

export const loanReturn = defineDeadline({
  name: 'loan-return',
  items: ['DEV-02'],
  ...ofOwnStream,
  ...silent,
  duesOf: (state: Held, _: Context): readonly Due[] => {
    const { loan } = state;
    if (loan === null || loan.returnDue === null) return [];
    const cycle = `${loan.lentBy}.${loan.returnDue}`;
    return open(state, 'loan-return', { dueOn: loan.returnDue }, { cycle, about: loan.borrower });
  },
  reminders: { daysBefore: [3], sent: 'in-digest' },
  command: fallDue('loan-return'),
});

export const securityCheck = defineDeadline({
  name: 'security-check',
  items: ['ORG-04'],
  ...ofOwnStream,
  ...silent,
  duesOf: (state: Held, { settings, school }: Context): readonly Due[] => {
    const limit = settings.checkEveryDays === null ? null : { kind: 'days' as const, count: settings.checkEveryDays };
    const time = dueWithin(limit, { start: state.check?.on ?? null }, school);
    return open(state, 'security-check', time, { cycle: String(state.check?.by) });
  },
  reminders: { daysBefore: [2, 7], sent: 'by-itself' },
  command: fallDue('security-check'),
});

export const lessonEachTerm = defineDeadline({
  name: 'lesson-each-term',
  items: ['ORG-07'],
  ...ofOwnStream,
  ...silent,
  duesOf: (state: Held, { school }: Context): readonly Due[] =>
    periodsOf(school, 'term')
      .filter(({ to }) => to >= state.lessonsSince)
      .filter(({ from, to }) => !state.lessons.some((day) => from <= day && day <= to))
      .flatMap(({ name, to }) => open(state, 'lesson-each-term', { dueOn: to }, { cycle: name })),
  reminders: { daysBefore: [], sent: 'in-digest' },
  command: fallDue('lesson-each-term'),
});

export const phoneCollection = defineDeadline({
  name: 'phone-collection',
  items: ['ORG-07'],
  ...ofOwnStream,
  ...silent,
  duesOf: (state: Held, { school }: Context): readonly Due[] => {
    const time = dueWithin({ kind: 'end-of', period: 'school-day' }, { start: state.phone?.handedInAt ?? null }, school);
    return open(state, 'phone-collection', time, { cycle: String(state.phone?.by) });
  },
  reminders: { daysBefore: [], sent: 'in-digest' },
  command: fallDue('phone-collection'),
});

export const heldDeadlines = [loanReturn, securityCheck, lessonEachTerm, phoneCollection];

import { periodsOf } from '../../domain/kernel/calendar.ts';
import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../domain/kernel/deadline.ts';
import type { Due, DueTime } from '../../domain/kernel/due.ts';
import { dueWithin, type TimeLimit } from '../../domain/kernel/time-limit.ts';

interface Loan {
  readonly lentBy: number;
  readonly borrower: string;
  readonly returnDue: string | null;
}

/** A stream made up for tests: of each kind of deadline it has one. */
export interface Held {
  readonly events: number;
  readonly loan: Loan | null;
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

const fallDue = (deadline: string) => {
  const type = 'RecordFallenDue' as const;
  return ({ cycle }: Due) => ({ type, deadline, cycle });
};

interface Opened {
  readonly deadline: string;
  readonly cycle: string;
  readonly about?: string;
}

const open = (state: Held, time: DueTime | null, { deadline, cycle, about }: Opened): readonly Due[] => {
  const hasFallenDue = state.fellDue.includes(`${deadline}#${cycle}`);
  return time === null ? [] : [{ ...time, cycle, about: about ?? null, hasFallenDue }];
};

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
    const opened = { deadline: 'loan-return', cycle, about: loan.borrower };
    return open(state, { dueOn: loan.returnDue }, opened);
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
    const count = settings.checkEveryDays;
    const limit: TimeLimit | null = count === null ? null : { kind: 'days', count };
    const time = dueWithin(limit, { start: state.check?.on ?? null }, school);
    return open(state, time, { deadline: 'security-check', cycle: String(state.check?.by) });
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
      .flatMap(({ name, to }) => open(state, { dueOn: to }, { deadline: 'lesson-each-term', cycle: name })),
  reminders: { daysBefore: [], sent: 'in-digest' },
  command: fallDue('lesson-each-term'),
});

export const phoneCollection = defineDeadline({
  name: 'phone-collection',
  items: ['ORG-07'],
  ...ofOwnStream,
  ...silent,
  duesOf: (state: Held, { school }: Context): readonly Due[] => {
    const limit: TimeLimit = { kind: 'end-of', period: 'school-day' };
    const time = dueWithin(limit, { start: state.phone?.handedInAt ?? null }, school);
    return open(state, time, { deadline: 'phone-collection', cycle: String(state.phone?.by) });
  },
  reminders: { daysBefore: [], sent: 'in-digest' },
  command: fallDue('phone-collection'),
});

export const heldDeadlines = [loanReturn, securityCheck, lessonEachTerm, phoneCollection];

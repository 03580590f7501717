import type { Role } from '../../../events/catalogue/words.ts';
import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { RunKind } from './cycles.ts';
import { duesOf } from './dues.ts';
import { overdueTo } from './overdue-to.ts';
import type { CheckSettings } from './settings.ts';
import type { CheckState } from './state.ts';

/** Who makes each check. */
export const makersOf: Readonly<Record<RunKind, readonly Role[]>> = {
  filtering: ['it-support'],
  security: ['it-support'],
  blog: ['it-technician'],
  'filtering-review': ['filtering-lead', 'dsl'],
  called: ['filtering-lead', 'dsl'],
  'access-rights': ['it-support'],
};

interface Said {
  readonly name: string;
  readonly items: readonly string[];
  readonly daysBefore: readonly number[];
  readonly what: string;
}

const dayOf = (due: Due): string => ('dueOn' in due ? due.dueOn : due.dueAt);

/** Who makes a check is reminded; once it is too late, those who hear of that as well. */
const deadlineOf = (kind: RunKind, { name, items, daysBefore, what }: Said) =>
  defineDeadline({
    name,
    items,
    ...ofOwnStream,
    reminders: { daysBefore, sent: 'in-digest' },
    duesOf: (state: CheckState, { settings, school }: DeadlineContext<CheckSettings>): readonly Due[] =>
      duesOf(kind, state, settings, school),
    command: ({ cycle }) => ({ type: 'RecordCheckFellDue', cycle }),
    recipients: ({ hasFallenDue }, settings: NoticeSettings) => [
      ...makersOf[kind].map(toRole),
      ...(hasFallenDue ? overdueTo(settings) : []),
    ],
    line: (due) => `${what} by ${dayOf(due)}.`,
  });

const filteringUpdate = deadlineOf('filtering', {
  name: 'filtering-update',
  items: ['MON-01'],
  daysBefore: [7],
  what: 'A system that filters or monitors is brought up to date',
});

const securityCheck = deadlineOf('security', {
  name: 'security-check',
  items: ['MON-02'],
  daysBefore: [3],
  what: 'A whole security check is made',
});

const blogReview = deadlineOf('blog', {
  name: 'blog-review',
  items: ['PUB-06'],
  daysBefore: [3],
  what: 'The comments of a blog are looked through',
});

const filteringReview = deadlineOf('filtering-review', {
  name: 'filtering-review',
  items: ['MON-01'],
  daysBefore: [42, 14],
  what: 'Filtering and monitoring are looked at as a whole',
});

const calledReview = deadlineOf('called', {
  name: 'filtering-review-called-for',
  items: ['MON-01'],
  daysBefore: [7],
  what: 'Filtering and monitoring are looked at, as was called for,',
});

const accessReview = deadlineOf('access-rights', {
  name: 'access-rights-review',
  items: ['ACC-01'],
  daysBefore: [42, 14],
  what: 'Everybody’s access rights are looked at',
});

export const checkDeadlines = [
  filteringUpdate,
  securityCheck,
  blogReview,
  filteringReview,
  calledReview,
  accessReview,
];

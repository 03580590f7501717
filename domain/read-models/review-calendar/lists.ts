import * as z from 'zod/mini';
import { reviewDay } from '../../../events/catalogue/policy-forms.ts';
import { academicCalendar } from '../../../events/catalogue/schools.ts';
import { after, always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDayEnd } from '../../kernel/london.ts';
import type { Joined, ListRow, RowData, Source, SourceRow } from '../../kernel/projection.ts';
import {
  lastDayOf,
  type MadeReview,
  type PolicyState,
  policyAt,
  policyIn,
  policySettings,
  type ScheduledReview,
} from '../../streams/policies/stream.ts';

const calendarRow = z.object({ years: z.array(academicCalendar) });

/** A review that is to be made, or was. */
export const listedReview = z.object({
  key: z.string(),
  policy: z.string(),
  /** As precisely as the policy says it; null: it was made without having been scheduled. */
  due: z.nullable(reviewDay),
  /** The last day, by the school’s calendar. */
  dueOn: z.nullable(z.string()),
  /** The role that reviews; null: those of the settings. */
  reviewer: z.nullable(z.string()),
  /** What it follows from, such as `version` or `guidance-change`. */
  cause: z.nullable(z.string()),
  reviewedOn: z.nullable(z.string()),
  reviewedBy: z.nullable(z.string()),
  /** When the governing board was given the policy. */
  sharedOn: z.nullable(z.string()),
  /** Whether the school gives the board the policy at every review, and has not yet. */
  isIncomplete: z.boolean(),
});

export const OPEN = 'open';
export const MADE = 'made';
export const INCOMPLETE = 'incomplete';
/** How many are past their last day. */
export const OVERDUE = 'overdue';

const POLICY = 'online-safety';
const NO_DAY = '9999-12-31';

/** A school has one policy that holds its settings: its reviews stand in the school's calendar. */
export const policyOf = (_: SourceRow): readonly Source[] => [{ stream: 'policies', id: POLICY }];

/** The school years that are known, each as it was published last. */
export const calendarAfter = (row: RowData, published: z.output<typeof academicCalendar>): RowData => {
  const { years } = calendarRow.parse(row);
  const others = years.filter(({ academicYear }) => academicYear !== published.academicYear);
  return { years: [...others, published] };
};

const numbered = (number: number): string => String(number).padStart(9, '0');

type Days = Parameters<typeof lastDayOf>[1];

const openRow = ({ number, due, reviewer, cause }: ScheduledReview, calendar: Days): ListRow => {
  const dueOn = lastDayOf(due, calendar);
  const counts: Counts = { [OPEN]: always, ...(dueOn === null ? {} : { [OVERDUE]: after(dueOn) }) };
  return {
    keys: [keyOf(OPEN, dueOn ?? NO_DAY, numbered(number))],
    row: {
      key: String(number),
      policy: POLICY,
      due,
      dueOn,
      reviewer,
      cause: cause.kind,
      reviewedOn: null,
      reviewedBy: null,
      sharedOn: null,
      isIncomplete: false,
    },
    counts,
  };
};

/** Whether the school shared its reviews, by the version that was in force on the day of the review. */
const isToBeShared = (state: PolicyState, { on, sharedOn }: MadeReview): boolean =>
  sharedOn === null &&
  policySettings(policyAt(state, londonDayEnd(on))?.settings ?? {}).shareAtReview === true;

const madeRow = (state: PolicyState, made: MadeReview, calendar: Days): ListRow => {
  const scheduled = state.reviews.find(({ number }) => number === made.review);
  const isIncomplete = isToBeShared(state, made);
  const at = [newestFirst(made.on), numbered(made.number)] as const;
  return {
    keys: [keyOf(MADE, ...at), ...(isIncomplete ? [keyOf(INCOMPLETE, ...at)] : [])],
    row: {
      key: String(made.number),
      policy: POLICY,
      due: scheduled?.due ?? null,
      dueOn: scheduled === undefined ? null : lastDayOf(scheduled.due, calendar),
      reviewer: scheduled?.reviewer ?? null,
      cause: scheduled?.cause.kind ?? null,
      reviewedOn: made.on,
      reviewedBy: made.by,
      sharedOn: made.sharedOn,
      isIncomplete,
    },
    counts: { [MADE]: always, ...(isIncomplete ? { [INCOMPLETE]: always } : {}) },
  };
};

export const listsOfSchool = ({ row }: SourceRow, joined: Joined): readonly ListRow[] => {
  const kept = joined({ stream: 'policies', id: POLICY });
  if (kept === null) return [];
  const state = policyIn(kept);
  const { years } = calendarRow.parse(row);
  const calendar = { years, closures: [], dayEndsAt: null };
  return [
    ...state.reviews.flatMap((one) => (one.standing === 'open' ? [openRow(one, calendar)] : [])),
    ...state.made.map((one) => madeRow(state, one, calendar)),
  ];
};

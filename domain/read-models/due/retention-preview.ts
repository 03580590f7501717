import * as z from 'zod/mini';
import { countedPeriod, holdKind, retentionClass } from '../../../events/catalogue/disposal-forms.ts';
import { date } from '../../../events/catalogue/fields.ts';
import { isPast, lastInstantOf } from '../../kernel/due.ts';
import { type ListedDue, ofDeadline, ofRetention, placeInGroup } from '../../kernel/due-lists.ts';
import { londonDate, londonDayStart } from '../../kernel/london.ts';
import { disposalStatuses } from '../../kernel/retention.ts';
import { dayIf, whatIfs } from '../../kernel/retention-day.ts';
import { RETENTION } from '../../kernel/retention-deadline.ts';
import { defaultRules } from '../../kernel/retention-defaults.ts';
import { mayKnowOfDisposal, RETENTION_READERS } from '../../kernel/retention-readers.ts';
import { type Asked, defineView } from '../../kernel/view.ts';

/** Written by this product alone, so that only its outline is looked at. */
const row = z.custom<ListedDue>(
  (value) => typeof value === 'object' && value !== null && 'due' in value && 'details' in value,
);

const details = z.object({
  class: retentionClass,
  edition: z.string(),
  source: z.string(),
  periods: z.array(countedPeriod),
  heldBy: z.array(holdKind),
  status: z.enum(disposalStatuses),
});

const yes = z.enum(['true']);
const query = z.strictObject({
  class: z.optional(retentionClass.check(z.describe('Records of one kind'))),
  over: z.optional(yes.check(z.describe('Only what should be looked at by now'))),
  before: z.optional(date.check(z.describe('Whose period ends before that day'))),
  held: z.optional(yes.check(z.describe('Only what is held'))),
  under: z.optional(
    z
      .enum(whatIfs)
      .check(z.describe('When it would end by the default rules, or if all were flagged so: `dayUnder`')),
  ),
});

const shown = z.object({
  key: z.string(),
  stream: z.string(),
  record: z.string(),
  link: z.string(),
  class: retentionClass,
  kind: z.string(),
  /** Its last day: the longest of its periods. */
  dueOn: z.string(),
  isOver: z.boolean(),
  edition: z.string(),
  source: z.string(),
  periods: z.array(countedPeriod),
  heldBy: z.array(holdKind),
  status: z.enum(disposalStatuses),
  review: z.string(),
  dayUnder: z.nullable(z.string()),
});

/** Every place of a time is greater than the bare time, and smaller than this. */
const LAST = '~';

const range = ({ now, query: { over, before } }: Asked<typeof query>) => {
  const ends = [...(before === undefined ? [] : [londonDayStart(before)]), ...(over ? [now] : [])];
  return { from: '', to: ends.toSorted()[0] ?? LAST };
};

/** The group of due dates that holds what was asked for, and as little else as there is. */
export const retentionGroups = (kind: string | undefined): readonly string[] => [
  kind === undefined ? ofDeadline(RETENTION) : ofRetention(kind),
];

/**
 * Records whose period has begun to run, in the order of its end: which, for how long, by which edition of
 * which rule, and what holds it (DPR-04, K23). Made of the due dates as they stand now. A row is shown to
 * those who may read its record, and what is locked to nobody to the data protection officer.
 */
export const retentionPreviewView = defineView({
  model: 'retention-preview',
  items: ['DPR-04'],
  permissions: [{ roles: RETENTION_READERS }],
  sensitive: true,
  isOfNow: true,
  query,
  row,
  shown,
  ranges: (asked) => [range(asked)],
  item: (listed, { now, reader, query: { held, under } }) => {
    const { stream, streamId: id, due, concern } = listed;
    const said = details.safeParse(listed.details).data;
    if (said === undefined || !mayKnowOfDisposal(reader, { stream, id }, concern)) return null;
    if (held !== undefined && said.heldBy.length === 0) return null;
    const dueOn = londonDate(lastInstantOf(due));
    return {
      key: placeInGroup(listed),
      stream,
      record: id,
      link: `/${stream}/${id}`,
      kind: defaultRules[said.class].title,
      dueOn,
      isOver: isPast(due, now),
      review: defaultRules[said.class].review,
      dayUnder: under === undefined ? null : dayIf({ ...said, dueOn }, under),
      ...said,
    };
  },
  summary: () => ({}),
});

import * as z from 'zod/mini';
import { breachRisk } from '../../../events/catalogue/data-breach-forms.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import { londonDate } from '../../kernel/london.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import {
  dataBreachIn,
  firstReport,
  isDecided,
  isReportedLate,
  lackingIn,
  lacks,
} from '../../streams/data-breaches/stream.ts';

export const dataBreachStatus = z.enum(['open', 'closed']);

/** A breach without its words, which stand in the record. */
export const listedDataBreach = z.object({
  key: z.string(),
  breach: z.string(),
  kind: z.enum(['email', 'other']),
  status: dataBreachStatus,
  awareAt: z.string(),
  recordedAt: z.string(),
  /** By the edition of the law of the day on which somebody knew. */
  edition: z.string(),
  reportDueAt: z.string(),
  risk: z.nullable(breachRisk),
  /** Whether the authority heard, or it is decided that it need not. */
  isDecided: z.boolean(),
  reportedAt: z.nullable(z.string()),
  reportedLate: z.boolean(),
  lacks: z.array(z.enum(lacks)),
});

/** What is open stands before what is closed. */
export const placeOf = (status: z.output<typeof dataBreachStatus>): string =>
  status === 'open' ? '1-open' : '2-closed';
export const ALL = 'all';
/** What is open stands with the earliest end of its time first, what is closed with the newest. */
export const listsOfBreach = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = dataBreachIn(row);
  if (state.status === 'none') return [];
  const { status, reported, assessed } = state;
  const { kind, awareAt, at, report } = reported;
  const place = status === 'open' ? report.dueAt : newestFirst(londonDate(awareAt));
  const isLate = isReportedLate(state) || state.fellDue.length > 0;
  const counts = {
    [status]: always,
    ...(isLate ? { late: always } : {}),
    ...(isDecided(state) ? {} : { undecided: always }),
  };
  const listed = {
    key: id,
    breach: id,
    kind,
    status,
    awareAt,
    recordedAt: at,
    edition: report.edition,
    reportDueAt: report.dueAt,
    risk: assessed.at(-1)?.risk ?? null,
    isDecided: isDecided(state),
    reportedAt: firstReport(state),
    reportedLate: isReportedLate(state),
    lacks: [...lackingIn(state)],
  };
  return [{ keys: [keyOf(ALL, placeOf(status), place, id)], row: listed, counts }];
};

import * as z from 'zod/mini';
import { extent } from '../../../events/catalogue/oversight-forms.ts';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { breachIn } from '../../streams/breaches/stream.ts';
import { academicYearOf } from '../../streams/class-years/stream.ts';
import { oversightIn, yearOf } from '../../streams/oversight/stream.ts';

/** A report, a meeting or a review of a school year; what one has not is null in the others. */
export const listedOversight = z.object({
  key: z.string(),
  what: z.enum(['report', 'meeting', 'review']),
  academicYear: z.string(),
  on: z.string(),
  period: z.nullable(z.string()),
  asOf: z.nullable(z.string()),
  /** Roles, and offices outside the school. */
  recipients: z.array(z.string()),
  governors: z.array(z.string()),
  staff: z.array(z.string()),
  topics: z.array(z.string()),
  policyVersion: z.nullable(z.number()),
  understood: z.nullable(extent),
  consistent: z.nullable(extent),
  words: z.nullable(z.string()),
});
type Listed = z.output<typeof listedOversight>;

/** What is kept of an incident for its numbers: what it is mostly about. */
export const keptIncident = z.object({
  on: z.string(),
  category: z.nullable(z.string()),
  reportedBy: z.number(),
});

export const LATE = 'late';
export const INCIDENTS = 'incidents';
export const BREACHES = 'breaches';

/** It only counts: no row says whose it was. */
const counted = (key: string, counts: Counts): readonly ListRow[] => [{ keys: [], row: { key }, counts }];

const late = z.object({ late: z.array(z.string()) });

const lateCounts = (row: SourceRow['row']): Counts =>
  Object.fromEntries((late.safeParse(row).data?.late ?? []).map((name) => [keyOf(LATE, name), always]));

export const listsOfLate = ({ id, row }: SourceRow): readonly ListRow[] => counted(id, lateCounts(row));

export const listsOfIncident = ({ id, row }: SourceRow): readonly ListRow[] => {
  const kept = keptIncident.safeParse(row);
  if (!kept.success) return [];
  const { on, category } = kept.data;
  return counted(id, { [keyOf(INCIDENTS, academicYearOf(on), category ?? 'none')]: always });
};

export const listsOfBreach = ({ id, row }: SourceRow): readonly ListRow[] => {
  const { breach } = breachIn(row);
  return breach === null ? [] : counted(id, { [keyOf(BREACHES, academicYearOf(breach.on))]: always });
};

const none: Omit<Listed, 'key' | 'what' | 'academicYear' | 'on'> = {
  period: null,
  asOf: null,
  recipients: [],
  governors: [],
  staff: [],
  topics: [],
  policyVersion: null,
  understood: null,
  consistent: null,
  words: null,
};

const namesOf = (recipients: readonly (string | { readonly outside: string })[]): string[] =>
  recipients.map((one) => (typeof one === 'string' ? one : one.outside));

export const listsOfOversight = ({ id, row }: SourceRow): readonly ListRow[] => {
  const academicYear = yearOf(id);
  if (academicYear === null) return [];
  const { reports, meetings, reviews } = oversightIn(row);
  const listed = (
    what: Listed['what'],
    by: number,
    said: Partial<Listed> & { readonly on: string },
  ): Listed => ({
    ...none,
    ...said,
    key: `${id}.${by}`,
    what,
    academicYear,
  });
  const rows = [
    ...reports.map(({ by, recipients, ...said }) =>
      listed('report', by, { ...said, recipients: namesOf(recipients) }),
    ),
    ...meetings.map(({ by, governors, staff, topics, on, words = null }) =>
      listed('meeting', by, { on, governors: [...governors], staff: [...staff], topics: [...topics], words }),
    ),
    ...reviews.map(({ by, ...said }) => listed('review', by, said)),
  ];
  return [
    ...counted(id, lateCounts(row)),
    ...rows.map((one) => {
      const at = [newestFirst(one.on), one.key];
      return {
        keys: [keyOf('all', ...at), keyOf(one.what, ...at)],
        row: one,
        counts: { [one.what]: always },
      };
    }),
  ];
};

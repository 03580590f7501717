import * as z from 'zod/mini';
import { yearGroup } from '../../events/catalogue/words.ts';
import { dayBefore } from './instant.ts';

/** A year group and class of a pupil, as it was recorded. */
export const yearRecord = z.object({
  yearGroup,
  /** Id of the class; null where none was said. */
  class: z.nullable(z.string()),
  /** First day. */
  from: z.string(),
  /** Number of the event that says so. */
  by: z.number(),
});
export type YearRecord = z.output<typeof yearRecord>;

/** In which year group and class a pupil is, from a first to a last day. */
export interface SchoolYear extends YearRecord {
  /** Last day, null while none is known. */
  readonly until: string | null;
}

/** What holds on which days, oldest first: of two records of one day the later counts. */
export const schoolYears = (records: readonly YearRecord[]): readonly SchoolYear[] => {
  const ordered = records.toSorted((a, b) => (a.from === b.from ? a.by - b.by : a.from < b.from ? -1 : 1));
  return ordered.flatMap((record, index) => {
    const next = ordered[index + 1];
    if (next?.from === record.from) return [];
    return [{ ...record, until: next === undefined ? null : dayBefore(next.from) }];
  });
};

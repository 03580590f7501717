import * as z from 'zod/mini';
import { always } from '../../kernel/counts.ts';
import { splitId } from '../../kernel/ids.ts';
import { keyOf } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import {
  agreedRules,
  type ClassYearState,
  classYearIn,
  draftRules,
  pupilsWithoutCopy,
} from '../../streams/class-years/stream.ts';

/** Where the rules of a class stand. */
export const agreementStatus = z.enum(['none', 'draft', 'agreed', 'late']);
type AgreementStatus = z.output<typeof agreementStatus>;

/** A class in a school year, with the rules that it agreed on, sealed. */
export const listedClassYear = z.object({
  key: z.string(),
  class: z.string(),
  academicYear: z.string(),
  status: agreementStatus,
  /** The first half-term is over, and the class has agreed to no rules. */
  isOverdue: z.boolean(),
  author: z.nullable(z.string()),
  agreedOn: z.nullable(z.string()),
  ruleCount: z.nullable(z.number()),
  rules: z.nullable(z.string()),
  timesReferredTo: z.number(),
  pupils: z.number(),
  /** Pupils who have no copy of the rules in force, the first of them. */
  withoutCopy: z.array(z.string()),
});

/**
 * Names of numbers: classes of a school year by where their rules stand, overdue, or with copies outstanding.
 */
export const OVERDUE = 'overdue';
export const COPIES = 'copies';
export const classesIn = (academicYear: string, what: string): string => keyOf(academicYear, what);

/** What a row may take. */
const MOST_PUPILS = 60;

const statusOf = (state: ClassYearState): AgreementStatus => {
  const agreed = agreedRules(state)?.agreed ?? null;
  if (agreed !== null) return agreed.isLate ? 'late' : 'agreed';
  return draftRules(state) === null ? 'none' : 'draft';
};

export const listsOfClassYear = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = classYearIn(row);
  const { head: ofClass, tail: academicYear } = splitId(id);
  if (state === null) return [];
  const status = statusOf(state);
  const agreed = agreedRules(state);
  const isOverdue = agreed === null && state.fellDue.includes('agreement');
  const withoutCopy = pupilsWithoutCopy(state);
  const listed = {
    key: id,
    class: ofClass,
    academicYear,
    status,
    isOverdue,
    author: agreed?.author ?? null,
    agreedOn: agreed?.agreed?.on ?? null,
    ruleCount: agreed?.ruleCount ?? null,
    rules: agreed?.rules ?? null,
    timesReferredTo: state.referredTo.length,
    pupils: state.roll.length,
    withoutCopy: withoutCopy.slice(0, MOST_PUPILS),
  };
  const isOutstanding = withoutCopy.length > 0;
  return [
    {
      keys: [
        keyOf('all', academicYear, ofClass),
        keyOf('status', status, academicYear, ofClass),
        ...(isOverdue ? [keyOf(OVERDUE, academicYear, ofClass)] : []),
        ...(isOutstanding ? [keyOf(COPIES, academicYear, ofClass)] : []),
      ],
      row: listed,
      counts: {
        [classesIn(academicYear, status)]: always,
        ...(isOverdue ? { [classesIn(academicYear, OVERDUE)]: always } : {}),
        ...(isOutstanding ? { [classesIn(academicYear, COPIES)]: always } : {}),
      },
    },
  ];
};

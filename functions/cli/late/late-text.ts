import { table } from '../table.ts';
import type { Late, LateOrNot } from './late.ts';

const shown = (time: string | null): string => time ?? 'the calendar does not say';

const columns = {
  Record: ({ record }: LateOrNot) => record,
  Rule: ({ rule }: LateOrNot) => rule,
  Began: ({ begun }: LateOrNot) => begun,
  Done: ({ done }: LateOrNot) => done,
  Edition: ({ was }: LateOrNot) => was.edition,
  'In time until': ({ was }: LateOrNot) => shown(was.lastInTime),
  Late: ({ was }: LateOrNot) => was.isLate,
};
const asked = {
  'Asked of': ({ wouldBe }: LateOrNot) => wouldBe?.edition,
  'Would be until': ({ wouldBe }: LateOrNot) => (wouldBe === null ? null : shown(wouldBe.lastInTime)),
  'Would be late': ({ wouldBe }: LateOrNot) => wouldBe?.isLate,
};

/** For a person to read: what was late first, and what would have been. */
export const lateText = ({ runs, tampered }: Late): string => {
  const wasLate = runs.filter(({ was }) => was.isLate);
  const other = runs.filter(({ wouldBe }) => wouldBe !== null);
  const wouldBe = other.filter((run) => run.wouldBe?.isLate === true);
  const changed = wouldBe.filter(({ was }) => !was.isLate);
  return [
    `${runs.length} runs under rules of law, guidance and standards: ${wasLate.length} late`,
    ...(other.length === 0
      ? []
      : [
          `${other.length} asked of other editions or lengths: ${wouldBe.length} would be late, ${changed.length} of them were not`,
        ]),
    ...(tampered === 0
      ? []
      : [`${tampered} commits are not as they were journaled: daybook verify says which`]),
    ...table({ title: 'Late', rows: wasLate, columns }),
    ...table({ title: 'Asked of other rules', rows: other, columns: { ...columns, ...asked } }),
    ...table({ title: 'In time', rows: runs.filter(({ was }) => !was.isLate), columns }),
  ].join('\n');
};

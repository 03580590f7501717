import { type Habit, type Line, momentsAt, refused } from '../habit.ts';

/** Of the half-term. */
const MEETS_ON = 25;

/**
 * Who leads safeguarding reports to governors as often as the school says, and governors meet
 * (GOV-01, GOV-02, POL-07).
 */
export const govern: Habit = {
  name: 'govern',
  at: (school) => {
    const { lead, governor, head, kind } = school;
    const moments = momentsAt(school);
    const line = (at: string, as: Line['as'], command: string, body: Line['body']): Line => ({
      ...{ at, as, send: `oversight/2026-27/${command}` },
      body,
    });
    return ({ date, halfTerm, inHalfTerm, isLastOfHalfTerm }) => {
      const [term = '', half] = halfTerm.split('-');
      const report = (part: string): Line =>
        line('15:00', lead, 'issue-report', { period: `2026-27.${part}`, asOf: date, on: date });
      const onHalf = isLastOfHalfTerm ? [report(halfTerm)] : [];
      const onTerm = isLastOfHalfTerm && half === '2' ? [report(term)] : [];
      const mismatch = onHalf.map((one) => ({ ...one, expected: refused('PeriodMismatch', 'GOV-01') }));
      const reports = kind === 'infant' ? onHalf : half === '1' ? mismatch : onTerm;
      if (inHalfTerm !== MEETS_ON) return moments(...reports);
      return moments(
        ...reports,
        line('17:05', governor, 'record-meeting', {
          ...{ on: date, governors: [governor.id], staff: [head.id], topics: ['incidents', 'training'] },
          words: 'More is to be done so that families know whom to ask.',
        }),
        line('17:30', head, 'review-implementation', {
          ...{ on: date, understood: 'yes', consistent: 'partly' },
          words: 'Supply staff are briefed on the day from now on.',
        }),
      );
    };
  },
};

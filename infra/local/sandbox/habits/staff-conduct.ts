import { type Habit, type Line, momentsAt, refused } from '../habit.ts';

const RECORDED_ON = 33;

/** A matter of somebody at work goes into the procedure for staff before it is dealt with (INC-14). */
export const staffConduct: Habit = {
  name: 'staff conduct',
  at: (school, random) => {
    const { head } = school;
    const moments = momentsAt(school);
    const { id } = random.pick(school.teachers);
    const line = (at: string, command: string, body: Line['body']): Line => ({
      ...{ at, as: head, send: `staff-matters/sb-1/${command}` },
      body,
    });
    const conclude = line('16:35', 'conclude-staff-matter', {
      ...{ outcome: 'dealt-with', words: 'A warning in writing, by the procedure.' },
    });
    return ({ number, date }) =>
      number === RECORDED_ON
        ? moments(
            line('08:45', 'record-staff-misuse', {
              ...{ person: id, on: date, onPersonalDevice: true },
              words: 'Bought and sold bicycles during lessons.',
            }),
            { ...conclude, at: '08:55', expected: refused('ReferralRequired', 'INC-14') },
            line('09:05', 'refer-staff-matter', {
              procedure: { policy: 'staff-discipline', edition: '2026' },
            }),
            conclude,
          )
        : [];
  },
};

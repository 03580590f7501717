import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { daysAfter } from '../school-days.ts';

const FIRST_DAY = 6;
const EVERY = 15;

/** Teachers' own laptops are held against the standard before they may hold data of the school (NET-05). */
export const bringOwnDevices: Habit = {
  name: 'bring own devices',
  at: (school, random) => {
    const { head, itSupport, teachers } = school;
    const moments = momentsAt(school);
    let count = 0;
    return ({ number, date }) => {
      if (school.kind !== 'infant' || number % EVERY !== FIRST_DAY) return [];
      count += 1;
      const owner = teachers[count % teachers.length] ?? head;
      const line = (at: string, as: Line['as'], command: string, body: Line['body']): Line => ({
        ...{ at, as, send: `own-devices/own-${count}/${command}` },
        body,
      });
      const agreed = { purposes: ['work-remotely'], from: date, until: daysAfter(date, 200) };
      const isSafe = random.chance(0.6);
      return moments(
        line('08:15', owner, 'register-own-device', { owner: owner.id, kind: 'laptop' }),
        line('12:10', itSupport, 'assess-security', {
          ...{ edition: '2026', unmet: isSafe ? [] : ['disk-encryption'] },
        }),
        {
          ...line('14:40', head, 'authorise-for-school-data', agreed),
          ...(isSafe ? {} : { expected: refused('StandardNotMet', 'NET-05') }),
        },
      );
    };
  },
};

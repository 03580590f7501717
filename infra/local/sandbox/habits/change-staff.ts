import { type Habit, momentsAt } from '../habit.ts';
import { addressOf } from '../people/example-school.ts';
import { inventedNames } from '../people/names.ts';

const FIRST_DAY = 13;
const EVERY = 27;

/** Somebody joins, has a first training, and a line manager (ORG-06, TRG-01). */
export const changeStaff: Habit = {
  name: 'change staff',
  at: (school, random) => {
    const { office, head, policies } = school;
    const moments = momentsAt(school);
    const names = inventedNames(random);
    let count = 0;
    return ({ number, date }) => {
      const id = `p-${800 + count}`;
      if (number % EVERY === FIRST_DAY) {
        count += 1;
        const name = names.next();
        const newcomer = `p-${800 + count}`;
        return moments(
          {
            at: '08:25',
            as: office,
            send: `people/${newcomer}/join-staff`,
            body: { kind: 'staff', name, email: addressOf(name, school.id), startedOn: date },
          },
          {
            at: '08:55',
            as: office,
            send: `people/${newcomer}/assign-line-manager`,
            body: { manager: policies.id, from: date },
          },
        );
      }
      if (count === 0 || number % EVERY !== FIRST_DAY + 8) return [];
      return moments({
        at: '15:58',
        as: head,
        send: `training/${id}/complete-training`,
        body: { training: 'induction', on: date, topics: ['safe-internet-use', 'online-safeguarding'] },
      });
    };
  },
};

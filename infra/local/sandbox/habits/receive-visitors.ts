import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { inventedNames } from '../people/names.ts';

const FIRST_DAY = 7;
const EVERY = 8;

/** Visitors sign at the desk and know the policy before the head gives them wifi for a day (AGR-04, POL-11, NET-01). */
export const receiveVisitors: Habit = {
  name: 'receive visitors',
  at: (school, random) => {
    const { office, head } = school;
    const moments = momentsAt(school);
    const names = inventedNames(random);
    let count = 0;
    return ({ number, date }) => {
      if (school.kind !== 'infant' || number % EVERY !== FIRST_DAY) return [];
      count += 1;
      const id = `v-${count}`;
      const name = names.next();
      const line = (at: string, as: Line['as'], send: string, body: Line['body'] = {}): Line => ({
        ...{ at, as, send },
        body,
      });
      const wifi = line('09:00', head, `access/${id}/authorise-wifi`, {
        ...{ basis: 'visit', purpose: 'Reads from a book on a tablet.', from: date, until: date },
      });
      return moments(
        line('08:00', office, `people/${id}/register-visitor`, { name, visitOn: date }),
        ...(random.chance(0.4)
          ? [{ ...wifi, at: '08:10', expected: refused('AgreementRequired', 'NET-01') }]
          : []),
        line('08:40', office, `acknowledgements/${id}/make-visitor-aware`),
        line('08:45', office, `agreements/${id}.visitor/sign-agreement`, {
          ...{ templateVersion: 1, signedName: name, method: 'paper', seenBy: office.id, signedOn: date },
        }),
        wifi,
      );
    };
  },
};

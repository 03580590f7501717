import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { daysAfter } from '../school-days.ts';

const APPLIES_ON = 11;

/** A teacher of an infant school applies for an exception; the trust looks first, then the head (UNA-03). */
export const applyForExemptions: Habit = {
  name: 'apply for exemptions',
  at: (school, random) => {
    const { head, office, trust } = school;
    const moments = momentsAt(school);
    const { id, logIn } = random.pick(school.teachers);
    const line = (at: string, as: Line['as'], command: string, body: Line['body']): Line => ({
      ...{ at, as, send: `exemptions/${id}/${command}` },
      body,
    });
    const first = { application: 1 };
    return ({ number, date }) => {
      if (school.kind !== 'infant') return [];
      if (number === APPLIES_ON)
        return moments(
          line('16:15', { logIn }, 'submit-application', {
            ...{ edition: '2026', entry: 'own-devices' },
            purpose: 'Weather sensors of a university in the school garden.',
            ...{ from: daysAfter(date, 7), until: daysAfter(date, 28) },
          }),
        );
      if (number === APPLIES_ON + 1)
        return moments(
          {
            ...line('08:40', head, 'grant-exemption', first),
            expected: refused('ExecutiveConsiderationRequired', 'UNA-03'),
          },
          line('11:45', { logIn: trust.executive }, 'consider-application', {
            ...{ ...first, advice: 'in-favour' },
            reasons: 'The sensors reach their own server and nothing else.',
          }),
          line('15:35', head, 'grant-exemption', first),
        );
      if (number !== APPLIES_ON + 2) return [];
      return moments(line('09:05', office, 'communicate-decision', { ...first, on: date, by: 'letter' }));
    };
  },
};

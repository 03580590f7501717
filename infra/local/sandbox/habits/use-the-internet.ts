import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { answersOf } from '../people/answers.ts';
import type { Pupil } from '../people/school.ts';

/** Every class has signed by then. */
const SIGNED_BY = 10;

/** At a primary school a pupil signs and a parent consents before the internet may be used (AGR-10, AGR-11). */
export const useTheInternet: Habit = {
  name: 'use the internet',
  at: (school, random) => {
    const moments = momentsAt(school);
    const older = school.pupils.filter(({ yearGroup }) => yearGroup !== 'R');
    const early = random.pick(older);
    const grant = ({ id }: Pupil): Line => ({
      at: '11:15',
      as: school.itSupport,
      send: `access/${id}/grant-internet-access`,
    });
    const consent = ({ id, parents: [parent] }: Pupil): Line => ({
      at: '19:20',
      as: parent,
      send: `consents/${id}.internet/give-parental-consent`,
      body: { parent: parent.id, templateVersion: 1, signedName: parent.name, method: 'log-in' },
    });
    return ({ number }) => {
      if (school.kind !== 'primary') return [];
      const onDay = (delay: number) =>
        older.filter((pupil) => SIGNED_BY + answersOf(pupil).answersOn + delay === number);
      const tooEarly = { ...grant(early), expected: refused('AgreementAndConsentRequired', 'AGR-11') };
      return moments(...(number === 0 ? [tooEarly] : []), ...onDay(0).map(consent), ...onDay(1).map(grant));
    };
  },
};

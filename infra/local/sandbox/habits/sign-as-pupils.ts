import { type Habit, momentsAt } from '../habit.ts';

const audienceOf = (yearGroup: string): string =>
  ['Y1', 'Y2'].includes(yearGroup) ? 'pupil-ks1' : 'pupil-ks2';
const FIRST_DAY = 2;
/** A class a day. */
const LAST_DAY = 9;

/** Pupils of a primary school sign on paper, class by class, and their teacher sees it (AGR-09, AGR-10). */
export const signAsPupils: Habit = {
  name: 'sign as pupils',
  at: (school) => {
    const moments = momentsAt(school);
    const older = school.teachers.filter(({ className }) => !className.startsWith('r-'));
    return ({ number, date }) => {
      if (school.kind !== 'primary' || number < FIRST_DAY || number > LAST_DAY) return [];
      const teacher = older[number - FIRST_DAY];
      const pupils = school.pupils.filter(({ className }) => className === teacher?.className);
      if (teacher === undefined) return [];
      return moments(
        ...pupils.map(({ id, name, yearGroup }) => ({
          at: '13:30',
          as: school.office,
          send: `agreements/${id}.${audienceOf(yearGroup)}/sign-agreement`,
          body: { templateVersion: 1, signedName: name, method: 'paper', seenBy: teacher.id, signedOn: date },
        })),
      );
    };
  },
};

import { type Habit, type Line, momentsAt, refused } from '../habit.ts';

const LENT_ON = 26;

/** A teacher borrows the role of a deputy for two hours, and what was done with it is looked at (DPR-01). */
export const lendRoles: Habit = {
  name: 'lend roles',
  at: (school, random) => {
    const { head } = school;
    const moments = momentsAt(school);
    const teacher = random.pick(school.teachers);
    const line = (at: string, as: Line['as'], command: string, body: Line['body']): Line => ({
      ...{ at, as, send: `elevations/${teacher.id}/${command}` },
      body,
    });
    const review = { elevation: 1, isInOrder: true, finding: 'One list was read, for a parent who waited.' };
    return ({ number }) =>
      number === LENT_ON
        ? moments(
            line('12:35', teacher, 'request-elevation', {
              ...{ role: 'deputy-dsl', hours: 2 },
              reason: 'Both deputies are on a course, and a parent waits at the office.',
            }),
            line('12:45', head, 'grant-elevation', { elevation: 1 }),
            { ...line('13:00', head, 'review-elevation', review), expected: refused('NotOver', 'DPR-01') },
            line('16:00', head, 'review-elevation', review),
          )
        : [];
  },
};

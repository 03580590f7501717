import { type Habit, momentsAt, refused } from '../habit.ts';

const FIRST_DAY = 5;
const EVERY = 9;

/**
 * The head of an infant school names who writes for its account, and posts appear (PUB-07); personal use is
 * narrowed where somebody goes too far (ACC-09).
 */
export const writeForTheSchool: Habit = {
  name: 'write for the school',
  at: (school, random) => {
    const { head, office, itSupport, teachers } = school;
    const moments = momentsAt(school);
    const writer = random.pick(teachers);
    const shopper = random.pick(teachers);
    const shopsOn = random.between(12, 30);
    let count = 0;
    return ({ number, date }) => {
      if (school.kind !== 'infant') return [];
      const named = {
        send: `authorisations/${writer.id}/authorise-social-account`,
        body: { edition: '2026', account: 'school-page', scope: 'post', from: date },
      };
      if (number === FIRST_DAY)
        return moments(
          { at: '09:25', as: office, ...named, expected: refused('HeadteacherRequired', 'PUB-07') },
          { at: '09:35', as: head, ...named },
        );
      if (number === shopsOn)
        return moments({
          at: '16:40',
          as: itSupport,
          send: `authorisations/${shopper.id}/withdraw-personal-use`,
          body: { term: 'not-in-lessons', reason: 'Shopped during lessons, twice.' },
        });
      if (number % EVERY !== FIRST_DAY || number < FIRST_DAY) return [];
      count += 1;
      return moments({
        at: '16:05',
        as: writer,
        send: `publications/post-${count}/publish-post`,
        body: { account: 'school-page', purpose: 'school-activity', postedBy: writer.id, postedOn: date },
      });
    };
  },
};

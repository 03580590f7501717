import { newAgenda } from '../agenda.ts';
import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { answers, worries } from './texts.ts';

/** Parents write to the school, and who leads safeguarding answers within days, once (INC-15). */
export const worry: Habit = {
  name: 'worry',
  at: (school, random) => {
    const moments = momentsAt(school);
    const agenda = newAgenda();
    let count = 0;
    return ({ number }) => {
      const due = agenda.due(number);
      if (!random.chance(0.12)) return moments(...due);
      count += 1;
      const concern = `concerns/sb-${count}`;
      const {
        id,
        parents: [parent],
      } = random.pick(school.pupils);
      const settle: Line = {
        at: '10:45',
        as: school.lead,
        send: `${concern}/settle-concern`,
        body: { outcome: 'answered', words: random.pick(answers) },
      };
      const again = { ...settle, at: '10:50', expected: refused('AlreadySettled', 'MON-04') };
      agenda.plan(number + random.between(1, 4), settle, ...(random.chance(0.3) ? [again] : []));
      return moments(...due, {
        at: '18:30',
        as: parent,
        send: `${concern}/raise-concern`,
        body: { about: id, words: random.pick(worries) },
      });
    };
  },
};

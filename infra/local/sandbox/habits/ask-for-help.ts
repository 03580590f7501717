import { newAgenda } from '../agenda.ts';
import { type Habit, momentsAt } from '../habit.ts';
import { answers, questions } from './texts.ts';

/** Staff ask about the policy and about devices, and are answered within days (POL-10, DEV-05). */
export const askForHelp: Habit = {
  name: 'ask for help',
  at: (school, random) => {
    const moments = momentsAt(school);
    const agenda = newAgenda();
    let count = 0;
    return ({ number }) => {
      const due = agenda.due(number);
      if (!random.chance(0.18)) return moments(...due);
      count += 1;
      const request = `help-requests/sb-${count}`;
      const asker = random.pick(school.teachers);
      const isAboutPolicy = random.chance(0.5);
      const answer = isAboutPolicy ? 'answer-policy-query' : 'advise-on-device';
      agenda.plan(number + random.between(1, 3), {
        at: '11:50',
        as: isAboutPolicy ? school.head : school.itSupport,
        send: `${request}/${answer}`,
        body: { words: random.pick(answers) },
      });
      return moments(...due, {
        at: '12:30',
        as: asker,
        send: `${request}/${isAboutPolicy ? 'raise-policy-query' : 'raise-device-concern'}`,
        body: { words: random.pick(questions) },
      });
    };
  },
};

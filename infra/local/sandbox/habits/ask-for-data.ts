import { newAgenda } from '../agenda.ts';
import { type Habit, type Line, momentsAt, refused } from '../habit.ts';

const ASKED_ON = [10, 41];
const COMPLAINED_ON = 29;

/** Parents ask for what is held on them, or complain about it, and are answered in the time of the law (DPR-05). */
export const askForData: Habit = {
  name: 'ask for data',
  at: (school, random) => {
    const { head, office, pupils } = school;
    const moments = momentsAt(school);
    const agenda = newAgenda();
    const line = (at: string, as: Line['as'], send: string, body: Line['body']): Line => ({
      at,
      as,
      send,
      body,
    });
    return ({ number, date }) => {
      const due = agenda.due(number).map((one) => ({ ...one, body: { ...one.body, on: date } }));
      const [person] = random.pick(pupils).parents;
      if (ASKED_ON.includes(number)) {
        const request = `disclosures/sb-${number}`;
        const answer = line('14:15', head, `${request}/answer-subject-request`, {
          ...{ outcome: 'given-in-part', words: 'Names of other families were left out of two letters.' },
        });
        const again = { ...answer, at: '14:25', expected: refused('AlreadyAnswered', 'DPR-05') };
        agenda.plan(number + random.between(6, 15), answer, again);
        return moments(
          ...due,
          line('09:50', office, `${request}/receive-subject-request`, {
            ...{ person: person.id, receivedOn: date, words: 'All that was written about us.' },
          }),
        );
      }
      if (number !== COMPLAINED_ON) return moments(...due);
      const complaint = `data-complaints/sb-${number}`;
      agenda.plan(number + 2, line('09:55', head, `${complaint}/acknowledge-data-complaint`, {}));
      agenda.plan(
        number + random.between(8, 14),
        line('16:25', head, `${complaint}/answer-data-complaint`, {
          ...{ outcome: 'upheld', words: 'Letters are opened in a room of their own from now on.' },
        }),
      );
      return moments(
        ...due,
        line('10:35', office, `${complaint}/receive-data-complaint`, {
          ...{ person: person.id, receivedOn: date, words: 'A letter of ours lay open at the desk.' },
        }),
      );
    };
  },
};

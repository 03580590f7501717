import { type Habit, type Line, momentsAt, refused } from '../habit.ts';

const WRONG_ON = [16, 47];

/** Mail goes to somebody whom it is not for; it is weighed the same day, and need not be reported (EML-05, EML-06). */
export const mailGoesWrong: Habit = {
  name: 'mail goes wrong',
  at: (school, random) => {
    const { head, office } = school;
    const moments = momentsAt(school);
    const line = (at: string, as: Line['as'], send: string, body: Line['body']): Line => ({
      at,
      as,
      send,
      body,
    });
    return ({ number, date }) => {
      if (!WRONG_ON.includes(number)) return [];
      const breach = `data-breaches/sb-${number}`;
      const decide = {
        ...line('12:55', head, `${breach}/decide-not-to-report`, {
          words: 'It was deleted unread, and that is in writing.',
        }),
      };
      return moments(
        line('11:05', office, `${breach}/report-email-sent-in-error`, {
          ...{ sentOn: date, words: 'A lunch list of one day went to another school of the trust.' },
        }),
        { ...decide, at: '11:10', expected: refused('NotAssessed', 'EML-06') },
        line('12:20', head, `${breach}/assess-data-breach`, {
          ...{ risk: 'unlikely', kinds: ['contact'], people: random.between(3, 28) },
          words: 'First names, and who eats no meat.',
        }),
        decide,
      );
    };
  },
};

import { type Habit, momentsAt } from '../habit.ts';
import { answersOf } from '../people/answers.ts';

/** The first parent of each pupil says whether pictures may be used, and most say yes (PUB-01). */
export const answerAboutPictures: Habit = {
  name: 'answer about pictures',
  at: (school) => {
    const moments = momentsAt(school);
    return ({ number }) =>
      moments(
        ...school.pupils
          .map((pupil) => ({ pupil, ...answersOf(pupil) }))
          .filter(({ answersOn }) => answersOn === number)
          .map(({ pupil, allowsPictures }) => {
            const [parent] = pupil.parents;
            return {
              at: '19:10',
              as: parent,
              send: `consents/${pupil.id}.photo/${allowsPictures ? 'give' : 'refuse'}-photo-consent`,
              body: { signatory: parent.id, signedName: parent.name, method: 'log-in' },
            };
          }),
      );
  },
};

import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { type Adult, adultsOf, parentsOf, type SandboxSchool } from '../people/school.ts';

const address = ({ id, audience }: Adult): string => `agreements/${id}.${audience}/sign-agreement`;
const signature = ({ name }: Adult) => ({ templateVersion: 1, signedName: name, method: 'log-in' });

/** On paper at the office. */
const onPaper = (adult: Adult, { office }: SandboxSchool, signedOn: string): Line => ({
  at: '09:40',
  as: office,
  send: address(adult),
  body: { ...signature(adult), method: 'paper', seenBy: office.id, signedOn },
});

/**
 * Adults sign theirs in the first weeks: most logged in, some parents on paper. What a phone sends twice is one
 * signature, and nobody signs for another (AGR-01, AGR-02, AGR-08).
 */
export const signAgreements: Habit = {
  name: 'sign agreements',
  at: (school, random) => {
    const { office } = school;
    const moments = momentsAt(school);
    const parents = new Set(parentsOf(school));
    const everybody = [...adultsOf(school), ...parents];
    const signed = (adult: Adult, date: string): readonly Line[] => {
      if (parents.has(adult) && random.chance(0.3)) return [onPaper(adult, school, date)];
      const once = { at: '08:20', as: adult, send: address(adult), body: signature(adult) };
      const key = `sandbox.${school.id}.${adult.id}.signs`;
      if (random.chance(0.15))
        return [
          { ...once, key },
          { ...once, key, expected: 'repeated' },
        ];
      return random.chance(0.1) ? [once, { ...once, at: '12:40', expected: 'unchanged' }] : [once];
    };
    return ({ number, date }) => {
      const lines = everybody.filter(({ signsOn }) => signsOn === number).flatMap((one) => signed(one, date));
      const late = everybody.find(({ id, signsOn }) => id !== office.id && signsOn !== null && signsOn > 3);
      if (number !== 3 || late === undefined) return moments(...lines);
      const forAnother = { at: '09:30', as: office, send: address(late), body: signature(late) };
      return moments(...lines, { ...forAnother, expected: refused('SignatoryMismatch', 'AGR-01') });
    };
  },
};

import { type Habit, momentsAt } from '../habit.ts';

/** What the plan of the infant school has in a half-term; in the first one, the rules of the class. */
const strands: Readonly<Record<string, string>> = {
  'autumn-2': 'kindness',
  'spring-1': 'friendships',
  'spring-2': 'ownership',
  'summer-1': 'self-image',
  'summer-2': 'privacy',
};
/** Of the half-term; a class a day. */
const LESSON_DAY = 12;
const WALK_DAY = 17;
const topics = ['cyber-bullying', 'spam', 'phishing', 'key-words'];

/** Classes have lessons and talk, and somebody looks how they are taught (CUR-02, CUR-06, TRG-08). */
export const teachOnlineSafety: Habit = {
  name: 'teach online safety',
  at: (school, random) => {
    const { teachers, policies, kind } = school;
    const moments = momentsAt(school);
    return ({ inHalfTerm, halfTerm }) => {
      const strand = strands[halfTerm];
      const teacher = teachers[inHalfTerm - LESSON_DAY];
      const walked = inHalfTerm === WALK_DAY && kind === 'infant' ? [teachers[0]] : [];
      const talking = random.chance(0.1) ? [random.pick(teachers)] : [];
      const ofClass = (className: string) => `class-years/${className}.2026-27`;
      const taught = kind === 'infant' && strand !== undefined && teacher !== undefined ? [teacher] : [];
      return moments(
        ...taught.map((one) => ({
          at: '09:45',
          as: one,
          send: `${ofClass(one.className)}/teach-online-safety-lesson`,
          body: { teacher: one.id, yearGroup: one.className.split('-')[0]?.toUpperCase(), strand },
        })),
        ...walked.map((one) => ({
          at: '10:00',
          as: policies,
          send: `${ofClass(one.className)}/monitor-teaching`,
          body: { method: 'learning-walk', teacher: one.id },
        })),
        ...talking.map((one) => ({
          at: '11:30',
          as: one,
          send: `${ofClass(one.className)}/discuss-topic`,
          body: { teacher: one.id, topic: random.pick(topics) },
        })),
      );
    };
  },
};

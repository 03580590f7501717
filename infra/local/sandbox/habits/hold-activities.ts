import { type Habit, momentsAt, refused } from '../habit.ts';

const topics = ['online-safety', 'privacy', 'games', 'social-media'];

/** Assemblies, letters to families, and a week of awareness (CUR-03, CUR-04, CUR-07). */
export const holdActivities: Habit = {
  name: 'hold activities',
  at: (school, random) => {
    const moments = momentsAt(school);
    const strand = () => random.pick(['reputation', 'well-being']);
    return ({ number, date }) => {
      const as = random.pick(school.teachers);
      const topic = random.pick(topics);
      const assembly = {
        at: '09:12',
        as,
        send: 'activities/assemblies.2026-27/deliver-assembly',
        body: { on: date, topic, ...(school.kind === 'infant' ? { strand: strand() } : {}) },
      };
      const withStrand = { ...assembly, at: '09:08', body: { on: date, topic, strand: strand() } };
      const unknown = { ...withStrand, expected: refused('StrandUnknown', 'CUR-03') };
      return moments(
        ...(number % 10 === 6 ? [assembly] : []),
        ...(number === 16 && school.kind === 'primary' ? [unknown] : []),
        ...(number % 20 === 13
          ? [
              {
                at: '16:45',
                as,
                send: `activities/parent-information.${date}/issue-parent-information`,
                body: { on: date, topic, channel: 'website' },
              },
            ]
          : []),
        ...(number === 48
          ? [
              {
                at: '10:50',
                as,
                send: 'activities/awareness-event.anti-bullying-week/hold-awareness-event',
                body: { on: date, topic: 'cyber-bullying', event: 'anti-bullying-week' },
              },
            ]
          : []),
      );
    };
  },
};

import { type Habit, type Line, momentsAt } from '../habit.ts';

const apps = [
  ['robots', 'Robots for beginners', 'Pupils steer small robots in computing lessons.'],
  ['story-maker', 'A maker of stories', 'Pupils write and draw together.'],
  ['bird-songs', 'Songs of birds', 'Pupils tell birds by what they hear.'],
] as const;
const EVERY = 16;
const FIRST_DAY = 8;

/** A primary school weighs what is new; at each, sites are blocked when something was seen (TEC-01, MON-03). */
export const tryTechnologies: Habit = {
  name: 'try technologies',
  at: (school, random) => {
    const { head, itSupport, teachers } = school;
    const moments = momentsAt(school);
    let count = 0;
    const line = (at: string, as: Line['as'], send: string, body: Line['body']): Line => ({
      ...{ at, as, send: `technologies/${send}` },
      body,
    });
    return ({ number }) => {
      const blocked = random.chance(0.06)
        ? [
            line('13:45', itSupport, `site-${number}/block-site`, {
              ...{ because: 'incident', reason: 'It shows what is not for children.' },
            }),
          ]
        : [];
      const app = school.kind === 'primary' ? apps[count] : undefined;
      if (number % EVERY !== FIRST_DAY || app === undefined) return moments(...blocked);
      count += 1;
      const [id, name, use] = app;
      const isAllowed = random.chance(0.7);
      return moments(
        ...blocked,
        line('10:15', random.pick(teachers), `${id}/propose-technology`, { kind: 'app', name, use }),
        line('14:05', itSupport, `${id}/assess-technology`, {
          ...{ risks: 'It has a microphone.', mitigations: 'The microphone is switched off.' },
          ...{ benefits: 'Pupils see at once what comes of their steps.', handlesPersonalData: false },
        }),
        isAllowed
          ? line('15:55', head, `${id}/allow-technology`, { conditions: 'Without microphones.' })
          : line('15:55', head, `${id}/reject-technology`, { reasons: 'The school has one like it.' }),
      );
    };
  },
};

import { newAgenda } from '../agenda.ts';
import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import type { SandboxSchool, Teacher } from '../people/school.ts';

const rules = 'We ask before we click.\nWe fetch a grown-up when something is odd.\nWe write kind words.';

/** Classes follow one another, a day each. */
const plannedFor = (school: SandboxSchool, firstDay: number) => {
  const agenda = newAgenda();
  for (const [at, teacher] of school.teachers.entries()) {
    const day = firstDay + at;
    agenda.plan(day, ...written(teacher, at === 0));
    const pupils = school.pupils.filter(({ className }) => className === teacher.className);
    const ids = pupils.map(({ id }) => id);
    agenda.plan(day + 2, line('13:30', teacher, 'issue-class-agreement-copies', { pupils: ids }));
  }
  return agenda;
};

const line = (at: string, teacher: Teacher, command: string, body: Line['body'] = {}): Line => ({
  ...{ at, as: teacher, send: `class-years/${teacher.className}.2026-27/${command}` },
  body,
});

/** Somebody is always too quick. */
const written = (teacher: Teacher, isFirst: boolean): readonly Line[] => {
  const agree = line('13:20', teacher, 'agree-class-agreement');
  const tooEarly = { ...agree, at: '13:05', expected: refused('RulesNotWritten', 'AGR-05') };
  return [...(isFirst ? [tooEarly] : []), author(teacher), agree];
};

const author = (teacher: Teacher): Line =>
  line('13:10', teacher, 'author-class-agreement', { author: teacher.id, rules });

/**
 * Classes of an infant school write rules of their own, and each pupil gets a copy; at a primary school each
 * pupil signs instead (AGR-05, AGR-06).
 */
export const classRules: Habit = {
  name: 'class rules',
  at: (school, random) => {
    const moments = momentsAt(school);
    const firstDay = random.between(3, 9);
    const planned = plannedFor(school, firstDay);
    const expected = refused('ProcessNotInUse', 'AGR-05');
    return ({ number }) => {
      if (school.kind === 'infant') return moments(...planned.due(number));
      return number === firstDay ? moments({ ...author(school.teachers[0]), expected }) : [];
    };
  },
};

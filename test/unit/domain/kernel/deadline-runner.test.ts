import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSchoolDay } from '../../../../domain/kernel/calendar.ts';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { londonDate, londonDayEnd, londonInstant } from '../../../../domain/kernel/london.ts';
import { histories, runs, waits } from '../../../support/deadline-steps.ts';
import type { World } from '../../../support/deadline-world.ts';
import { atFirst, leftToDo, rowsIn, run, runTwiceAtOnce } from '../../../support/deadline-world.ts';
import { forAll } from '../../../support/for-all.ts';

// What is late in a world, said without the rules of deadlines.
const lateLoan = ({ state: { loan }, now }: World): readonly string[] => {
  const isLate = loan?.returnDue && now > londonDayEnd(loan.returnDue);
  return isLate ? [`loan-return#${loan.lentBy}.${loan.returnDue}`] : [];
};

const lateCheck = ({ state, settings: { checkEveryDays }, now }: World): readonly string[] => {
  if (state.check === null || checkEveryDays === null) return [];
  const last = plusDays(state.check.on, checkEveryDays);
  return now > londonDayEnd(last) ? [`security-check#${state.check.by}`] : [];
};

const lateLessons = ({ state, school, now }: World): readonly string[] =>
  school.years.flatMap(({ halfTerms }) =>
    ['autumn', 'spring', 'summer'].filter((_, at) => {
      const [from, to] = [halfTerms[2 * at]!.from, halfTerms[2 * at + 1]!.to];
      const isTaught = state.lessons.some((day) => from <= day && day <= to);
      return !isTaught && to >= state.lessonsSince && now > londonDayEnd(to);
    }),
  );

const latePhone = ({ state: { phone }, school, now }: World): readonly string[] => {
  if (phone === null) return [];
  const { dayEndsAt } = school;
  const endOf = (day: string) => (dayEndsAt === null ? londonDayEnd(day) : londonInstant(day, dayEndsAt));
  for (let day = londonDate(phone.handedInAt); endOf(day) < now; day = plusDays(day, 1)) {
    const isThatDay = isSchoolDay(school, day) === true && phone.handedInAt <= endOf(day);
    if (isThatDay) return [`phone-collection#${phone.by}`];
  }
  return [];
};

const lateIn = (world: World): readonly string[] => [
  ...lateLoan(world),
  ...lateCheck(world),
  ...lateLessons(world).map((term) => `lesson-each-term#2026-27.${term}`),
  ...latePhone(world),
];

describe('a runner of deadlines', () => {
  it('ORG-07 lets each cycle that is past and open fall due once, however late or often it runs', () => {
    forAll(
      histories,
      (steps) => {
        let world = atFirst;
        for (const step of steps) {
          const { fellDue } = world.state;
          const next = step(world);
          const fell = next.fallen.slice(world.fallen.length).map(({ cycle }) => cycle);
          const late = lateIn(world).filter((cycle) => !fellDue.includes(cycle));
          const isRun = step === run || step === runTwiceAtOnce;
          if (isRun) expect(fell.toSorted()).toEqual(late.toSorted());
          else expect(late).toEqual(expect.arrayContaining(fell));
          expect(new Set(next.state.fellDue).size).toBe(next.state.fellDue.length);
          world = next;
        }
        const last = run(world);
        expect(last.state.fellDue).toEqual(expect.arrayContaining([...lateIn(last)]));
        expect(leftToDo(last)).toEqual([]);
        expect(run(last)).toEqual(last);
      },
      1_000,
    );
  });

  it('ORG-07 comes to the same end whether it ran often or once', () => {
    const waiting = fc.array(fc.oneof(waits, runs), { maxLength: 12 });
    forAll(fc.tuple(histories, waiting), ([history, since]) => {
      const start = history.reduce((world, step) => step(world), atFirst);
      const often = run(since.reduce((world, step) => step(world), start));
      const once = run({ ...start, now: often.now });
      expect(often.state.fellDue.toSorted()).toEqual(once.state.fellDue.toSorted());
      expect(rowsIn(often)).toEqual(rowsIn(once));
    });
  });
});

import * as fc from 'fast-check';
import type { Days } from '../../domain/kernel/calendar.ts';
import { plusDays } from '../../domain/kernel/day.ts';
import { plusMinutes } from '../../domain/kernel/instant.ts';
import { londonDate } from '../../domain/kernel/london.ts';
import { calendarExample } from '../../events/catalogue/schools.ts';
import type { Step, World } from './deadline-world.ts';
import { happens, keepRows, run, runOnOldRows, runTwiceAtOnce } from './deadline-world.ts';

const daysFrom = ({ now }: World, days: number): string => plusDays(londonDate(now), days);
const count = (max: number) => fc.integer({ min: 0, max });

/** Minutes, or days without any run. */
export const waits: fc.Arbitrary<Step> = fc
  .oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 30 * 24 * 60 }))
  .map((minutes) => (world) => ({ ...world, now: plusMinutes(world.now, minutes) }));

export const runs: fc.Arbitrary<Step> = fc.constantFrom(run, runTwiceAtOnce, runOnOldRows, keepRows);

const lend = fc.option(count(40)).map((days) =>
  happens((_, lentBy, world) => {
    const returnDue = days === null ? null : daysFrom(world, days);
    return { loan: { lentBy, borrower: 'p-201', returnDue } };
  }),
);

const correctReturn = fc.integer({ min: -40, max: 40 }).map((days) =>
  happens(({ loan }, _, world) => {
    const returnDue = daysFrom(world, days);
    return { loan: loan && { ...loan, returnDue } };
  }),
);

const check = count(20).map((days) =>
  happens((_, by, world) => {
    const on = daysFrom(world, -days);
    return { check: { by, on } };
  }),
);

const events = fc.constantFrom<Step>(
  happens(() => ({ loan: null })),
  happens(({ lessons }, _, world) => ({ lessons: [...lessons, daysFrom(world, 0)] })),
  happens((_, by, { now }) => ({ phone: { by, handedInAt: now } })),
  happens(() => ({ phone: null })),
);

/** An interval is set, shortened, stretched or dropped. */
const adopt = fc.option(count(60)).map(
  (checkEveryDays): Step =>
    (world) => ({ ...world, settings: { checkEveryDays } }),
);

const moved = <T extends Days>(stretch: T, days: number): T => {
  const [from, to] = [plusDays(stretch.from, days), plusDays(stretch.to, days)];
  return { ...stretch, from, to };
};

/** A calendar is published, or corrected; or nobody knows one. */
const publish = fc.option(fc.integer({ min: -60, max: 60 }), { freq: 6 }).map(
  (days): Step =>
    (world) => {
      if (days === null) return { ...world, school: { ...world.school, years: [] } };
      const halfTerms = calendarExample.halfTerms.map((one) => moved(one, days));
      const years = [moved({ ...calendarExample, halfTerms }, days)];
      return { ...world, school: { ...world.school, years } };
    },
);

const close = count(10).map(
  (days): Step =>
    (world) => {
      const closure = { from: daysFrom(world, 0), to: daysFrom(world, days) };
      return { ...world, school: { ...world.school, closures: [...world.school.closures, closure] } };
    },
);

const endSchoolAt = fc.constantFrom(null, '12:00', '15:15').map(
  (dayEndsAt): Step =>
    (world) => ({ ...world, school: { ...world.school, dayEndsAt } }),
);

/** What may befall a school, its stream and its runner in some months. */
export const histories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: waits },
    { weight: 4, arbitrary: runs },
    { weight: 3, arbitrary: fc.oneof(lend, correctReturn, check, events) },
    { weight: 1, arbitrary: fc.oneof(adopt, publish, close, endSchoolAt) },
  ),
  { minLength: 5, maxLength: 40 },
);

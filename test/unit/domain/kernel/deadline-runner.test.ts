import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Days, isSchoolDay, type SchoolCalendar } from '../../../../domain/kernel/calendar.ts';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { fallenDue } from '../../../../domain/kernel/due.ts';
import { type DueRow, isToBeActedOn, rowsOf } from '../../../../domain/kernel/due-rows.ts';
import { plusMinutes } from '../../../../domain/kernel/instant.ts';
import { londonDate, londonDayEnd, londonInstant } from '../../../../domain/kernel/london.ts';
import { calendarExample } from '../../../../events/catalogue/schools.ts';
import { noCalendar } from '../../../support/calendars.ts';
import { type Held, type HeldSettings, heldDeadlines, nothingHeld } from '../../../support/deadlines.ts';
import { forAll } from '../../../support/for-all.ts';

interface World {
  readonly now: string;
  readonly state: Held;
  readonly settings: HeldSettings;
  readonly school: SchoolCalendar;
  /** As a table may hold them that has not caught up yet. */
  readonly oldRows: readonly DueRow[];
  readonly fallen: readonly { readonly cycle: string; readonly at: string }[];
}
type Step = (world: World) => World;

const atFirst: World = {
  now: '2026-09-01T08:00:00.000Z',
  state: nothingHeld,
  settings: { checkEveryDays: 14 },
  school: noCalendar,
  oldRows: [],
  fallen: [],
};

const contextOf = ({ settings, school, now }: World) => ({ streamId: 'lis-lt-014', settings, school, facts: {}, knownAt: now });
const rowsIn = (world: World) => heldDeadlines.flatMap((deadline) => rowsOf(deadline, world.state, contextOf(world)));

const happens =
  (change: (state: Held, by: number, world: World) => Partial<Held>): Step =>
  (world) => {
    const by = world.state.events + 1;
    return { ...world, state: { ...world.state, ...change(world.state, by, world), events: by } };
  };

/** As the stream's decider: it looks again, at its newest state. */
const record: (command: { readonly deadline: string; readonly cycle: string }) => Step =
  ({ deadline, cycle }) =>
  (world) => {
    const owner = heldDeadlines.find(({ name }) => name === deadline);
    if (fallenDue(owner?.duesOf(world.state, contextOf(world)) ?? [], cycle, world.now) === null) return world;
    const fallen = [...world.fallen, { cycle: `${deadline}#${cycle}`, at: world.now }];
    return happens(({ fellDue }) => ({ fellDue: [...fellDue, `${deadline}#${cycle}`] }))({ ...world, fallen });
  };

const runOn = (world: World, rows: readonly DueRow[]): World =>
  rows
    .filter((row) => row.act === 'fall-due' && isToBeActedOn(row, world.now))
    .map((row) => heldDeadlines.find(({ name }) => name === row.deadline)?.command(row.due))
    .reduce((so, command) => (command === undefined ? so : record(command)(so)), world);

const run: Step = (world) => runOn(world, rowsIn(world));
const runTwiceAtOnce: Step = (world) => {
  const rows = rowsIn(world);
  return runOn(runOn(world, rows), rows);
};
const runOnOldRows: Step = (world) => runOn(world, world.oldRows);
const keepRows: Step = (world) => ({ ...world, oldRows: rowsIn(world) });

const today = (world: World) => londonDate(world.now);
const days = (max: number) => fc.integer({ min: 0, max });

const wait = fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 30 * 24 * 60 })).map(
  (minutes): Step =>
    (world) => ({ ...world, now: plusMinutes(world.now, minutes) }),
);
const lend = fc.option(days(40)).map((count) =>
  happens((_, lentBy, world) => ({
    loan: { lentBy, borrower: 'p-201', returnDue: count === null ? null : plusDays(today(world), count) },
  })),
);
const correctReturn = fc
  .integer({ min: -40, max: 40 })
  .map((count) => happens(({ loan }, _, world) => ({ loan: loan && { ...loan, returnDue: plusDays(today(world), count) } })));
const check = days(20).map((ago) => happens((_, by, world) => ({ check: { by, on: plusDays(today(world), -ago) } })));
const others = fc.constantFrom<Step>(
  happens(() => ({ loan: null })),
  happens(({ lessons }, _, world) => ({ lessons: [...lessons, today(world)] })),
  happens((_, by, world) => ({ phone: { by, handedInAt: world.now } })),
  happens(() => ({ phone: null })),
);
/** An interval is set, shortened, dropped. */
const adopt = fc.option(days(60)).map(
  (checkEveryDays): Step =>
    (world) => ({ ...world, settings: { checkEveryDays } }),
);
/** A calendar is published, corrected, lost to a correction of its name. */
const publish = fc.option(fc.integer({ min: -60, max: 60 }), { freq: 6 }).map(
  (shift): Step =>
    (world) => {
      const moved = <T extends Days>(one: T): T => ({ ...one, from: plusDays(one.from, shift ?? 0), to: plusDays(one.to, shift ?? 0) });
      const year = moved({ ...calendarExample, halfTerms: calendarExample.halfTerms.map(moved) });
      return { ...world, school: { ...world.school, years: shift === null ? [] : [year] } };
    },
);
const close = fc.option(days(10)).map(
  (length): Step =>
    (world) => {
      const closures = length === null ? [] : [{ from: today(world), to: plusDays(today(world), length) }];
      return { ...world, school: { ...world.school, closures } };
    },
);
const hours = fc.constantFrom(null, '12:00', '15:15').map(
  (dayEndsAt): Step =>
    (world) => ({ ...world, school: { ...world.school, dayEndsAt } }),
);
const runs = fc.constantFrom(run, runTwiceAtOnce, runOnOldRows, keepRows);

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: wait },
    { weight: 4, arbitrary: runs },
    { weight: 3, arbitrary: fc.oneof(lend, correctReturn, check, others) },
    { weight: 1, arbitrary: fc.oneof(adopt, publish, close, hours) },
  ),
  { minLength: 5, maxLength: 40 },
);

/** What is late in a world, said without the rules of deadlines. */
const lateLoan = ({ state: { loan }, now }: World): readonly string[] =>
  loan?.returnDue && now > londonDayEnd(loan.returnDue) ? [`loan-return#${loan.lentBy}.${loan.returnDue}`] : [];
const lateCheck = ({ state: { check: last }, settings: { checkEveryDays }, now }: World): readonly string[] =>
  last !== null && checkEveryDays !== null && now > londonDayEnd(plusDays(last.on, checkEveryDays)) ? [`security-check#${last.by}`] : [];
const lateLessons = ({ state: { lessons, lessonsSince }, school: { years }, now }: World): readonly string[] =>
  years.flatMap(({ halfTerms }) =>
    ['autumn', 'spring', 'summer'].flatMap((term, at) => {
      const [from, to] = [halfTerms[2 * at]!.from, halfTerms[2 * at + 1]!.to];
      const isTaught = lessons.some((day) => from <= day && day <= to);
      return !isTaught && to >= lessonsSince && now > londonDayEnd(to) ? [`lesson-each-term#2026-27.${term}`] : [];
    }),
  );
const latePhone = ({ state: { phone }, school, now }: World): readonly string[] => {
  if (phone === null) return [];
  const endOf = (day: string) => (school.dayEndsAt === null ? londonDayEnd(day) : londonInstant(day, school.dayEndsAt));
  for (let day = londonDate(phone.handedInAt); endOf(day) < now; day = plusDays(day, 1)) {
    if (isSchoolDay(school, day) === true && phone.handedInAt <= endOf(day)) return [`phone-collection#${phone.by}`];
  }
  return [];
};
const lateIn = (world: World) => [...lateLoan(world), ...lateCheck(world), ...lateLessons(world), ...latePhone(world)];

describe('a runner of deadlines', () => {
  it('ORG-07 lets every cycle that is past and open fall due just once, however late, often and out of step it runs', () => {
    forAll(
      steps,
      (all) => {
        let world = atFirst;
        for (const step of all) {
          const next = step(world);
          const [late, fell] = [lateIn(world), next.fallen.slice(world.fallen.length).map(({ cycle }) => cycle)];
          const known = world.state.fellDue;
          if (step === run || step === runTwiceAtOnce)
            expect(fell.toSorted()).toEqual(late.filter((one) => !known.includes(one)).toSorted());
          else expect(late).toEqual(expect.arrayContaining(fell));
          expect(new Set(next.state.fellDue).size).toBe(next.state.fellDue.length);
          world = next;
        }
        const last = run(world);
        expect(last.state.fellDue).toEqual(expect.arrayContaining([...lateIn(last)]));
        expect(rowsIn(last).filter((row) => row.act === 'fall-due' && isToBeActedOn(row, last.now))).toEqual([]);
        expect(run(last)).toEqual(last);
      },
      1_000,
    );
  });

  it('ORG-07 comes to the same end whether it ran often or once', () => {
    const openOnes = (world: World) =>
      heldDeadlines.flatMap(({ name, duesOf }) => duesOf(world.state, contextOf(world)).map((due) => `${name} ${JSON.stringify(due)}`));
    const still = fc.array(fc.oneof(wait, runs), { maxLength: 12 });
    forAll(fc.tuple(steps, still), ([history, waiting]) => {
      const start = history.reduce((world, step) => step(world), atFirst);
      const often = run(waiting.reduce((world, step) => step(world), start));
      const once = run({ ...start, now: often.now });
      // Numbers of events differ with the order in which things fell due.
      expect(openOnes(often)).toEqual(openOnes(once));
      expect(often.state.fellDue.toSorted()).toEqual(once.state.fellDue.toSorted());
    });
  });
});

describe('a rule that changes', () => {
  const checked: World = { ...atFirst, state: { ...nothingHeld, events: 3, check: { by: 3, on: '2026-09-01' } } };
  const at =
    (day: string): Step =>
    (world) => ({ ...world, now: `${day}T12:00:00.000Z` });
  const every =
    (checkEveryDays: number | null): Step =>
    (world) => ({ ...world, settings: { checkEveryDays } });
  const calendar =
    (...years: SchoolCalendar['years']): Step =>
    (world) => ({ ...world, school: { ...world.school, years } });
  const fallenAfter = (start: World, ...all: readonly Step[]) => all.reduce((world, step) => step(world), start).fallen;
  const fell = (cycle: string, day: string) => ({ cycle, at: `${day}T12:00:00.000Z` });

  it('ORG-04 makes nothing overdue where no interval is stated, and everything that is late once one is', () => {
    const never = fallenAfter(checked, every(null), at('2027-09-01'), run);
    expect(never).toEqual([]);
    expect(fallenAfter(checked, every(null), at('2026-12-01'), run, every(14), run)).toEqual([fell('security-check#3', '2026-12-01')]);
  });

  it('ORG-04 brings a due forward when an interval is shortened, and puts it off when it is stretched', () => {
    expect(fallenAfter(checked, at('2026-09-10'), run, every(7), run)).toEqual([fell('security-check#3', '2026-09-10')]);
    expect(fallenAfter(checked, every(60), at('2026-09-20'), run, at('2026-11-01'), run)).toEqual([fell('security-check#3', '2026-11-01')]);
  });

  it('ORG-04 lets a cycle that has fallen due be, whatever interval comes after', () => {
    expect(fallenAfter(checked, at('2026-09-20'), run, every(60), run, at('2026-12-01'), run)).toEqual([
      fell('security-check#3', '2026-09-20'),
    ]);
  });

  it('ORG-07 makes terms fall due once their calendar is published, also afterwards', () => {
    expect(fallenAfter(atFirst, at('2027-01-10'), run, calendar(calendarExample), run, at('2027-03-26'), run)).toEqual([
      fell('lesson-each-term#2026-27.autumn', '2027-01-10'),
      fell('lesson-each-term#2026-27.spring', '2027-03-26'),
    ]);
  });

  it('ORG-07 moves the end of a term with its calendar', () => {
    const halfTerms = calendarExample.halfTerms.map((one) => (one.name === 'autumn-2' ? { ...one, to: '2026-12-11' } : one));
    const corrected = calendar({ ...calendarExample, halfTerms });
    const ran = fallenAfter(atFirst, calendar(calendarExample), at('2026-12-14'), run, corrected, run);
    expect(ran).toEqual([fell('lesson-each-term#2026-27.autumn', '2026-12-14')]);
  });

  it('ORG-07 gives what is due on a school day until the school is open again', () => {
    const handedIn = happens((_, by) => ({ phone: { by, handedInAt: '2026-09-10T08:00:00.000Z' } }));
    const closed: Step = (world) => ({ ...world, school: { ...world.school, closures: [{ from: '2026-09-10', to: '2026-09-11' }] } });
    const ran = fallenAfter(atFirst, calendar(calendarExample), handedIn, closed, at('2026-09-12'), run, at('2026-09-15'), run);
    expect(ran).toEqual([fell('phone-collection#1', '2026-09-15')]);
  });
});

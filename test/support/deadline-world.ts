import type { SchoolCalendar } from '../../domain/kernel/calendar.ts';
import { fallenDue } from '../../domain/kernel/due.ts';
import { type DueRow, isToBeActedOn, type RowsContext, rowsOf } from '../../domain/kernel/due-rows.ts';
import type { NoFacts } from '../../domain/kernel/facts.ts';
import { noCalendar } from './calendars.ts';
import { type Held, type HeldSettings, heldDeadlines, nothingHeld } from './deadlines.ts';

/** A school with one stream, and the rows of its deadlines, at a moment. */
export interface World {
  readonly now: string;
  readonly state: Held;
  readonly settings: HeldSettings;
  readonly school: SchoolCalendar;
  /** As a table holds them that has not caught up. */
  readonly oldRows: readonly DueRow[];
  /** What fell due so far, earliest first. */
  readonly fallen: readonly { readonly cycle: string; readonly at: string }[];
}

export type Step = (world: World) => World;

export const atFirst: World = {
  now: '2026-09-01T08:00:00.000Z',
  state: nothingHeld,
  settings: { checkEveryDays: 14 },
  school: noCalendar,
  oldRows: [],
  fallen: [],
};

const contextOf = ({ settings, school, now }: World): RowsContext<HeldSettings, NoFacts> => {
  return { streamId: 'lis-lt-014', settings, school, facts: {}, knownAt: now };
};

export const rowsIn = (world: World): readonly DueRow[] =>
  heldDeadlines.flatMap((deadline) => rowsOf(deadline, world.state, contextOf(world)));

/** An event of the stream, by its number. */
export const happens =
  (change: (state: Held, by: number, world: World) => Partial<Held>): Step =>
  (world) => {
    const by = world.state.events + 1;
    return { ...world, state: { ...world.state, ...change(world.state, by, world), events: by } };
  };

const actionable = (rows: readonly DueRow[], now: string): readonly DueRow[] =>
  rows.filter((row) => row.act === 'fall-due' && isToBeActedOn(row, now));

/** What a runner would have to do now. */
export const leftToDo = (world: World): readonly DueRow[] => actionable(rowsIn(world), world.now);

/** As the stream's decider does: it looks again, at its newest state. */
const record = (world: World, row: DueRow): World =>
  heldDeadlines
    .filter(({ name }) => name === row.deadline)
    .reduce((so, { name, command, duesOf }) => {
      const { cycle } = command(row.due);
      if (fallenDue(duesOf(so.state, contextOf(so)), cycle, so.now) === null) return so;
      const fell = `${name}#${cycle}`;
      const recorded = happens(({ fellDue }) => ({ fellDue: [...fellDue, fell] }))(so);
      return { ...recorded, fallen: so.fallen.concat({ cycle: fell, at: so.now }) };
    }, world);

const runOn = (world: World, rows: readonly DueRow[]): World => {
  const found = actionable(rows, world.now);
  return found.reduce(record, world);
};

export const run: Step = (world) => runOn(world, rowsIn(world));
export const runTwiceAtOnce: Step = (world) => {
  const rows = rowsIn(world);
  return runOn(runOn(world, rows), rows);
};
export const runOnOldRows: Step = (world) => runOn(world, world.oldRows);
export const keepRows: Step = (world) => ({ ...world, oldRows: rowsIn(world) });

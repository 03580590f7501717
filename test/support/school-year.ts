import type { SchoolCalendar } from '../../domain/kernel/calendar.ts';
import { nextDigest } from '../../domain/kernel/digest.ts';
import { pastFrom } from '../../domain/kernel/due.ts';
import { type DueRow, digestOf, isToBeActedOn, rowsOf } from '../../domain/kernel/due-rows.ts';
import { plusMilliseconds } from '../../domain/kernel/instant.ts';
import { londonDate } from '../../domain/kernel/london.ts';
import type { AnyDeadline, AnyStream } from '../../domain/kernel/stream.ts';
import type { Counted } from '../../domain/kernel/total-evolve.ts';
import { streams } from '../../domain/streams/index.ts';
import { contextOf } from './scenario.ts';
import type { School } from './two-schools.ts';

/** Something that happens on an instant of the year. */
export interface Happening {
  readonly at: string;
  readonly type: string;
  /** What the event says, where it is not what the example of the catalogue says. */
  readonly says?: object;
}

/** A record whose clock runs through the year. */
export interface Running {
  readonly deadline: string;
  readonly streamId: string;
  readonly facts?: object;
  readonly happens: readonly Happening[];
}

/** Of each clock what starts it, and what the year says of it at the infant and at the primary school. */
export interface InYear extends Running {
  /** By its number among the clocks; `law`: by law or guidance, whatever the policy says. */
  readonly clock: string;
  /** Where each school has a state of its own: what happens at the primary school instead. */
  readonly atPrimary?: readonly Happening[];
  readonly infant: readonly string[];
  readonly primary: readonly string[];
}

interface World {
  readonly now: string;
  readonly state: Counted;
  /** When the newest was recorded. */
  readonly knownAt: string;
}

const [FROM, UNTIL] = ['2026-09-01T00:00:00.000Z', '2027-09-30T00:00:00.000Z'];

const found = (name: string): { readonly stream: AnyStream; readonly deadline: AnyDeadline } => {
  for (const stream of streams)
    for (const deadline of stream.deadlines) if (deadline.name === name) return { stream, deadline };
  throw new Error(`no deadline is ${name}`);
};

/**
 * A year of one record at one school: what is reminded of on which day, and what falls due at which instant.
 */
class Year {
  readonly #stream: AnyStream;
  readonly #deadline: AnyDeadline;
  readonly #said: string[] = [];
  readonly #reminded = new Set<string>();
  readonly #school: School;
  readonly #calendar: SchoolCalendar;
  readonly #running: Running;
  #world: World;

  constructor(running: Running, school: School, calendar: SchoolCalendar) {
    const { stream, deadline } = found(running.deadline);
    [this.#stream, this.#deadline, this.#running] = [stream, deadline, running];
    [this.#school, this.#calendar] = [school, calendar];
    this.#world = { now: FROM, state: stream.initialState, knownAt: FROM };
  }

  run(): readonly string[] {
    const all = this.#running.happens.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    for (const { at, type, says } of all) {
      if (at > FROM) this.#waitUntil(at);
      const entry = this.#stream.events.entries[type];
      if (entry === undefined) throw new Error(`${this.#stream.events.stream} has no ${type}`);
      this.#fold([{ type, data: { ...entry.example, ...says } }], at);
      if (at > FROM) this.#act();
    }
    this.#waitUntil(UNTIL);
    return this.#said;
  }

  #fold(events: readonly { readonly type: string; readonly data: object }[], occurredAt: string): void {
    const { now, state } = this.#world;
    const after = events.reduce<Counted>(
      (so, event) => this.#stream.evolve(so, { ...event, occurredAt } as never),
      state,
    );
    this.#world = { now, state: after, knownAt: occurredAt > FROM ? occurredAt : FROM };
  }

  #context() {
    const { streamId, facts } = this.#running;
    const settings = this.#stream.settings(this.#school.settings) as never;
    return { streamId, settings, school: this.#calendar, facts: (facts ?? {}) as never };
  }

  #rows(): readonly DueRow[] {
    const { state, knownAt } = this.#world;
    return rowsOf(this.#deadline, state, { ...this.#context(), knownAt } as never);
  }

  #waitUntil(end: string): void {
    for (let next = this.#next(end); next !== null; next = this.#next(end)) {
      this.#world = { ...this.#world, now: next };
      this.#act();
    }
    this.#world = { ...this.#world, now: end };
  }

  /** The next instant at which anything could be done. */
  #next(end: string): string | null {
    const { now } = this.#world;
    const times = [...this.#rows().map(({ from }) => from), nextDigest(now)];
    return times.filter((time) => time > now && time < end).toSorted()[0] ?? null;
  }

  #act(): void {
    const { now } = this.#world;
    const rows = this.#rows();
    const isDigest = nextDigest(plusMilliseconds(now, -1)) === now;
    const mailed = [
      ...rows.filter((row) => row.act === 'remind' && isToBeActedOn(row, now)),
      ...(isDigest ? digestOf(rows, now) : []),
    ];
    for (const { due } of mailed.filter((row) => !row.due.hasFallenDue)) this.#remind(due.cycle);
    for (const row of rows) if (row.act === 'fall-due' && isToBeActedOn(row, now)) this.#fallDue(row);
  }

  #remind(cycle: string): void {
    if (this.#reminded.has(cycle)) return;
    this.#reminded.add(cycle);
    this.#said.push(`reminds ${londonDate(this.#world.now)}`);
  }

  #decide(row: DueRow, now: string) {
    const { facts, settings, streamId } = this.#context();
    const context = contextOf(
      { settings, facts: { ...(facts as object), school: this.#calendar, calendar: this.#calendar } },
      { now, today: londonDate(now), streamId, school: this.#school.id },
    );
    const decision = this.#stream.decider.decide(
      this.#deadline.command(row.due),
      this.#world.state,
      context as never,
    );
    return decision.ok ? decision.events : [];
  }

  /** At the first instant that is too late, once, and not a millisecond before. */
  #fallDue(row: DueRow): void {
    const { now } = this.#world;
    if (now !== pastFrom(row.due)) this.#said.push(`late run at ${now}`);
    if (this.#decide(row, plusMilliseconds(now, -1)).length > 0) this.#said.push(`too early before ${now}`);
    const events = this.#decide(row, now);
    this.#fold(events as never, now);
    if (this.#decide(row, now).length > 0) this.#said.push(`twice at ${now}`);
    if (events.length > 0) this.#said.push(`falls due ${now}`);
  }
}

/** What a year says of a record at a school, in the order in which it comes. */
export const yearOf = (running: Running, school: School, calendar: SchoolCalendar): readonly string[] =>
  new Year(running, school, calendar).run();

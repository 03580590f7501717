import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../../../../domain/kernel/calendar.ts';
import type { DeadlineContext } from '../../../../domain/kernel/deadline.ts';
import { type Due, isPast, lastInstantOf, pastFrom } from '../../../../domain/kernel/due.ts';
import { rowsOf } from '../../../../domain/kernel/due-rows.ts';
import type { AnyNeeds, FactSource } from '../../../../domain/kernel/facts.ts';
import { londonDate } from '../../../../domain/kernel/london.ts';
import { noticeSettings } from '../../../../domain/kernel/notice-settings.ts';
import type { AnyCommand, AnyDeadline, AnyStream } from '../../../../domain/kernel/stream.ts';
import type { Counted } from '../../../../domain/kernel/total-evolve.ts';
import { streams } from '../../../../domain/streams/index.ts';
import { schoolsStream } from '../../../../domain/streams/schools/stream.ts';
import type { Json } from '../../../../events/catalogue/define-events.ts';
import { schoolsEvents } from '../../../../events/catalogue/schools.ts';
import { createUpcaster } from '../../../../events/catalogue/upcast.ts';
import { hollowbrookPrimary } from '../../../../infra/trusts/fernhill/hollowbrook-primary.ts';
import { larkfieldInfant } from '../../../../infra/trusts/fernhill/larkfield-infant.ts';
import { academicYears } from '../../../support/calendars.ts';
import { campaignRuns } from '../../../support/campaign-size.ts';
import { forAll } from '../../../support/for-all.ts';
import { historyOf } from '../../../support/histories.ts';
import { contextOf } from '../../../support/scenario.ts';

/*
 * Every deadline there is, by construction: over any history of its stream, any state of the streams that it
 * reads, any calendar, and the settings of either example school or of none.
 */
const school = 'larkfield-infant';
const NOW = '2026-09-14T09:00:00.000Z';
const { upcast } = createUpcaster(streams.map(({ events }) => events));
type Settings = Readonly<Record<string, Json>>;
const settingsOf = (commands: typeof larkfieldInfant): Settings =>
  commands.find(({ path }) => path.endsWith('/adopt-policy'))?.body['settings'] as Settings;
const anySettings = fc.constantFrom<Settings>(
  {},
  settingsOf(larkfieldInfant),
  settingsOf(hollowbrookPrimary),
);

/** Ids of every form; each stream takes those that it understands. */
const ids = [
  ...['p-201', 'u-301', 'p-201.parent', 'p-110.staff', 'u-301.photo', 'u-301.internet', 'r-1.2026-27'],
  ...['online-safety', 'lis-lt-014', 'security', '2026-27', 'policy.p-110', 'p-110.policy', school],
];
const idFor = ({ idForm }: AnyStream): string =>
  ids.find((id) => idForm.refusal(id, school) === null) ?? 'x-1';

/**
 * Any history; every other one begins as the stream does, with all of its events as the catalogue has them.
 */
const stateOf = (stream: AnyStream): fc.Arbitrary<Counted> => {
  const { stream: name, entries } = stream.events;
  const examples = Object.entries(entries).map(([type, { example, version: v }]) => ({
    type,
    v,
    data: example,
  }));
  const drawn = historyOf(stream.events, { school, stream: name, id: idFor(stream) });
  return fc.tuple(fc.nat(examples.length), drawn).map(([begun, commits]) =>
    [...examples.slice(0, begun), ...commits.flatMap(({ commit }) => commit.events)].reduce<Counted>(
      (state, one) => {
        const event = upcast(name, { occurredAt: NOW, ...one } as never);
        return stream.evolve(state, { ...one, ...event } as never);
      },
      stream.initialState,
    ),
  );
};

/** A school that has published some years. */
const schools: fc.Arbitrary<Counted> = academicYears.map((years) =>
  [
    { type: 'SchoolRegistered', data: schoolsEvents.entries.SchoolRegistered.example },
    ...years.map((data) => ({ type: 'AcademicCalendarPublished', data })),
  ].reduce<Counted>(
    (state, event) => schoolsStream.evolve(state as never, { ...event, occurredAt: NOW } as never),
    schoolsStream.initialState,
  ),
);

interface World {
  readonly settings: Settings;
  /** By stream: whatever record is read, this is its state. */
  readonly states: Readonly<Record<string, Counted>>;
}

const read = (world: World, needs: AnyNeeds): Readonly<Record<string, unknown>> => {
  const offeredBy = ({ stream: origin, id }: FactSource): unknown => {
    const owner = streams.find(({ events }) => events.stream === origin);
    if (owner === undefined || owner.offers === null) throw new Error(`${origin} offers nothing`);
    return owner.offers(world.states[origin] ?? owner.initialState, id);
  };
  const isList = (need: FactSource | readonly FactSource[]): need is readonly FactSource[] =>
    Array.isArray(need);
  return Object.fromEntries(
    Object.entries(needs).flatMap(([name, need]) => {
      if (need === undefined) return [];
      return [[name, isList(need) ? need.map(offeredBy) : offeredBy(need)]];
    }),
  );
};

const sourcesOf = (stream: AnyStream): readonly AnyStream[] => {
  const names = new Set([
    ...Object.values(stream.facts.from),
    ...stream.deadlines.flatMap(({ from }) => Object.values(from)),
  ]);
  return streams.filter(({ events }) => names.has(events.stream));
};

const worlds = (stream: AnyStream): fc.Arbitrary<World> =>
  fc.record({
    settings: anySettings,
    states: fc.record({
      ...Object.fromEntries([stream, ...sourcesOf(stream)].map((one) => [one.events.stream, stateOf(one)])),
      schools,
    }),
  });

const ownState = (world: World, stream: AnyStream): Counted =>
  world.states[stream.events.stream] ?? stream.initialState;

const contextFor = (
  world: World,
  stream: AnyStream,
  deadline: AnyDeadline,
): DeadlineContext<never, never> => ({
  streamId: idFor(stream),
  settings: stream.settings(world.settings) as never,
  school: schoolsStream.offers?.(world.states['schools'] as never, school) as SchoolCalendar,
  facts: read(world, deadline.factNeeds(ownState(world, stream), idFor(stream))) as never,
});

const duesIn = (world: World, stream: AnyStream, deadline: AnyDeadline): readonly Due[] =>
  deadline.duesOf(ownState(world, stream), contextFor(world, stream, deadline));

/** What the stream decides at an instant, and the world after it. */
const sent = (world: World, stream: AnyStream, command: AnyCommand, now: string) => {
  const [state, id] = [ownState(world, stream), idFor(stream)];
  const needs = {
    ...stream.facts.needs(command, id, school),
    ...stream.facts.needsOfState?.(command, state, id, school),
  };
  const context = contextOf(
    { settings: stream.settings(world.settings) as never, facts: read(world, needs) as never },
    {
      now,
      today: londonDate(now),
      streamId: id,
      actor: { person: 'system.deadlines', roles: ['system.deadlines'] },
    },
  );
  const decision = stream.decider.decide(command, state, context);
  const events = decision.ok ? decision.events : [];
  const after = events.reduce<Counted>(
    (so, event) => stream.evolve(so, { ...event, occurredAt: now } as never),
    state,
  );
  const states = { ...world.states, [stream.events.stream]: after };
  return { decision, events, world: { ...world, states } };
};

const all = streams.flatMap((stream) =>
  stream.deadlines.map((deadline) => ({ name: deadline.name, stream, deadline })),
);
const RUNS = campaignRuns(150);

interface Met {
  readonly world: World;
  readonly stream: AnyStream;
  readonly deadline: AnyDeadline;
}

const expectWellFormed = ({ world, stream, deadline }: Met): void => {
  const dues = duesIn(world, stream, deadline);
  expect(duesIn(world, stream, deadline)).toEqual(dues);
  expect(new Set(dues.map(({ cycle }) => cycle)).size).toBe(dues.length);
  const notices = noticeSettings(world.settings);
  for (const due of dues) {
    expect(lastInstantOf(due)).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(due.cycle).toMatch(/^[\w.-]+$/);
    expect(deadline.recipients(due, notices)).toEqual(deadline.recipients(due, notices));
    expect(deadline.line(due)).toMatch(/^[A-Z].*\.$/);
  }
  const context = { ...contextFor(world, stream, deadline), knownAt: NOW, escalateAfterDays: 7 };
  const rows = rowsOf(deadline, ownState(world, stream), context as never);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
};

const expectOnce = ({ world, stream, deadline }: Met, due: Due): void => {
  const command = deadline.command(due);
  // A command that is about no one cycle does what others of its stream are past for.
  const isAlone = duesIn(world, stream, deadline).every((one) => !isPast(one, lastInstantOf(due)));
  if (isAlone) expect(sent(world, stream, command, lastInstantOf(due)).events).toEqual([]);
  const first = sent(world, stream, command, pastFrom(due));
  if (due.hasFallenDue) expect(first.events).toEqual([]);
  expect(sent(first.world, stream, command, pastFrom(due)).events).toEqual([]);
  const left = duesIn(first.world, stream, deadline).filter(({ cycle }) => cycle === due.cycle);
  const isSettled = left.every((one) => one.hasFallenDue || !isPast(one, pastFrom(due)));
  expect(isSettled || !first.decision.ok).toBe(true);
};

describe('every deadline', () => {
  it.each(all)('ORG-07 is total and pure, and each of its runs has a name of its own: $name', (one) => {
    forAll(worlds(one.stream), (world) => expectWellFormed({ ...one, world }), RUNS);
  });

  it.each(all)('ORG-07 falls due once a cycle, and never before it is past: $name', (one) => {
    forAll(
      worlds(one.stream),
      (world) => {
        expect(world).toBeDefined();
        for (const due of duesIn(world, one.stream, one.deadline)) expectOnce({ ...one, world }, due);
      },
      RUNS,
    );
  });
});

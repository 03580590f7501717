import type { Flaw } from '../../../../domain/imports/flaws.ts';
import { entriesOf } from '../../../../domain/imports/roster/entries.ts';
import { type Candidate, matchPeople } from '../../../../domain/imports/roster/match.ts';
import {
  isMissing,
  leavingStep,
  linkStep,
  personStep,
  type Step,
} from '../../../../domain/imports/roster/plan.ts';
import type { ReadFor } from '../../../../domain/imports/roster/raw.ts';
import type { OnRecord, PersonCommand } from '../../../../domain/imports/roster/record.ts';
import { rehearse, type Surroundings } from '../../../../domain/imports/roster/rehearse.ts';
import type { Roster } from '../../../../domain/imports/roster/roster.ts';
import type { Table } from '../../../../domain/imports/table.ts';
import { isStill } from '../../../../domain/streams/people/days.ts';
import { personView } from '../../../../domain/streams/people/offers.ts';
import { type PersonState, peopleStream } from '../../../../domain/streams/people/stream.ts';

export const [day, now] = ['2026-09-03', '2026-09-03T08:30:00.000Z'];
export const readFor: ReadFor = {
  school: { name: 'Larkfield Infant School', yearGroups: ['R', 'Y1', 'Y2'] },
  org: null,
  on: day,
  today: day,
  isDayFirst: false,
};

/** A table of lines, as somebody would type it. */
export const table = (file: string, text: string): Table => {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((value) => value.trim()));
  return {
    file,
    header,
    rows: rows.map((values, index) => ({
      row: index + 2,
      cells: Object.fromEntries(header.map((name, at) => [name, values[at] ?? ''])),
    })),
  };
};

/** HMAC of an id, as readable as the id. */
export const markOf = (id: string): string => `${id}................`.slice(0, 16);

/** People of one school in memory: what is sealed in the log stands here in the clear. */
export const record = () => {
  const people = new Map<string, PersonState>();
  const opened = (state: PersonState): OnRecord | null =>
    state.status === 'unregistered'
      ? null
      : {
          state,
          name: state.name,
          dateOfBirth: state.dateOfBirth,
          emails: Object.fromEntries(state.addresses.map(({ capacity, email }) => [capacity, email])),
        };
  const stateOf = (person: string): PersonState => people.get(person) ?? peopleStream.initialState;
  const around: Surroundings = {
    school: 'larkfield-infant',
    yearGroups: ['R', 'Y1', 'Y2'],
    now,
    today: day,
    viewOf: (person) => personView(stateOf(person)),
    markOf,
  };
  const holderOf = (mark: string): string | null =>
    [...people].find(
      ([, state]) => state.status !== 'unregistered' && state.outsideIds.some((one) => one.mark === mark),
    )?.[0] ?? null;
  const known = (person: string): OnRecord | null => opened(stateOf(person));
  return {
    people,
    known,
    /** Sends commands to one person; what is refused fails the test. */
    send: (person: string, ...commands: readonly PersonCommand[]): void => {
      const { state, refused } = rehearse(person, stateOf(person), commands, around);
      if (refused.length > 0) throw new Error(`${person}: ${refused.map(({ code }) => code).join()}`);
      people.set(person, state);
    },
    /** What a roster would do. */
    plan: (roster: Roster, on = day) => {
      const rules = { source: 'office', on, today: day, extent: roster.extent, covers: roster.covers };
      const identified = roster.people.map((person) => {
        const mark = markOf(person.id);
        return {
          person,
          outside: { id: person.id, mark },
          holder: holderOf(mark),
          freshId: `r-${person.id}`,
        };
      });
      const candidates = [...people.keys()].flatMap((person): Candidate[] => {
        const one = known(person);
        return one === null || one.state.outsideIds.length > 0 ? [] : [{ person, known: one }];
      });
      const { matched, unclear, flaws } = matchPeople(identified, candidates, (id) => people.has(id), on);
      const { entries, flaws: mixedUp } = entriesOf(matched);
      const marks = new Set([
        ...identified.map(({ outside: { mark } }) => mark),
        ...roster.flawed.map(markOf),
      ]);
      const leavers = [...people.keys()].flatMap((person) => {
        const one = known(person);
        return one !== null && isMissing(one, (mark) => marks.has(mark), rules)
          ? [leavingStep(person, one, rules, around)]
          : [];
      });
      const personOf = (id: string) => matched.find(({ person }) => person.id === id)?.target ?? null;
      return {
        flaws: [...flaws, ...mixedUp] as readonly Flaw[],
        unclear,
        leavers,
        people: entries.map((one) => personStep(one, known(one.person), rules, around)),
        /** Only right once the people are on record. */
        links: () =>
          entries.map((one) =>
            linkStep(
              one,
              known(one.person)?.state ?? null,
              {
                personOf,
                isManaged: (person) => matched.some(({ target }) => target === person),
                isParent: (person) => isStill(personView(stateOf(person)), 'parent', on),
              },
              rules,
            ),
          ),
      };
    },
  };
};
export type TestRecord = ReturnType<typeof record>;

/** Carries a roster out, whole; answers how many commands were sent. */
export const carryOut = (world: TestRecord, roster: Roster, on = day): number => {
  const plan = world.plan(roster, on);
  const send = (steps: readonly Step[]): number => {
    for (const { person, commands } of steps) world.send(person, ...commands);
    return steps.reduce((sum, { commands }) => sum + commands.length, 0);
  };
  const people = send(plan.people);
  const links = send(plan.links().map(({ step }) => step));
  return people + links + send(plan.leavers);
};

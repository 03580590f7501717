import * as z from 'zod/mini';
import { command, defineCommands } from '../../../domain/kernel/commands.ts';
import { type DeadlineContext, defineDeadline, ofOwnStream } from '../../../domain/kernel/deadline.ts';
import { accept } from '../../../domain/kernel/decider.ts';
import { defineStream } from '../../../domain/kernel/define-stream.ts';
import type { Due, DueTime } from '../../../domain/kernel/due.ts';
import { noFacts } from '../../../domain/kernel/facts.ts';
import { idOf } from '../../../domain/kernel/id-form.ts';
import { recordedNow } from '../../../domain/kernel/instant.ts';
import { noSettings, type OpenSettings } from '../../../domain/kernel/settings.ts';
import type { AnyStream } from '../../../domain/kernel/stream.ts';
import { dueWithin, type TimeLimit } from '../../../domain/kernel/time-limit.ts';
import { defineEvents, event } from '../../../events/catalogue/define-events.ts';

/*
 * Streams made up for tests: boilers, to be checked by an interval that the policy sets, unless the room that
 * they are in is closed; and by the end of each term. Registers, with as many dates as one likes.
 */
const text = z.string();
const made = { version: 1, description: '', items: [] } as const;

export const roomsEvents = defineEvents('rooms', {
  RoomClosed: event({ ...made, payload: z.strictObject({ closed: z.boolean() }), example: { closed: true } }),
});
export const boilersEvents = defineEvents('boilers', {
  BoilerChecked: event({
    ...made,
    payload: z.strictObject({ on: text, room: text }),
    example: { on: '2026-09-14', room: 'r-1' },
  }),
  BoilerFellDue: event({
    ...made,
    payload: z.strictObject({ cycle: text }),
    example: { cycle: 'interval-1' },
  }),
});
export const registersEvents = defineEvents('registers', {
  DatesSet: event({
    ...made,
    payload: z.strictObject({ dates: z.array(text), about: text }),
    example: { dates: [], about: 'p-1' },
  }),
});

interface Boiler {
  readonly events: number;
  readonly checked: { readonly on: string; readonly room: string; readonly by: number } | null;
  readonly fellDue: readonly string[];
}
interface Register {
  readonly events: number;
  readonly dates: readonly string[];
  readonly about: string | null;
}
interface BoilerSettings {
  readonly days: number | null;
}
interface BoilerFacts {
  readonly room: { readonly closed: boolean };
}

const silent = {
  reminders: { daysBefore: [], sent: 'in-digest' },
  items: [],
  recipients: () => [],
  line: () => '',
} as const;
const fallDue = ({ cycle }: Due) => ({ type: 'RecordFellDue' as const, cycle });

const dueOf = ({ fellDue }: Boiler, cycle: string, time: DueTime | null): readonly Due[] =>
  time === null ? [] : [{ ...time, cycle, about: null, hasFallenDue: fellDue.includes(cycle) }];

const interval = defineDeadline({
  ...silent,
  name: 'boiler-interval',
  from: { room: 'rooms' },
  factNeeds: ({ checked }: Boiler) =>
    checked === null ? {} : { room: { stream: 'rooms', id: checked.room } as const },
  duesOf: (
    state: Boiler,
    { settings: { days }, school, facts }: DeadlineContext<BoilerSettings, BoilerFacts>,
  ) => {
    const { checked } = state;
    if (checked === null || facts.room.closed) return [];
    const limit: TimeLimit | null = days === null ? null : { kind: 'days', count: days };
    return dueOf(state, `interval-${checked.by}`, dueWithin(limit, { start: checked.on }, school));
  },
  command: fallDue,
});

const endOfTerm = defineDeadline({
  ...silent,
  ...ofOwnStream,
  name: 'boiler-end-of-term',
  duesOf: (state: Boiler, { school }: DeadlineContext<BoilerSettings>) => {
    const { checked } = state;
    const time = dueWithin({ kind: 'end-of', period: 'term' }, { start: checked?.on ?? null }, school);
    return dueOf(state, `term-${checked?.by}`, time);
  },
  command: fallDue,
});

const eachDate = defineDeadline({
  ...silent,
  ...ofOwnStream,
  name: 'register-date',
  duesOf: ({ dates, about }: Register, _: DeadlineContext<null>): readonly Due[] =>
    dates.map((dueOn) => ({ dueOn, cycle: dueOn, about, hasFallenDue: false })),
  command: fallDue,
});

const common = {
  description: '',
  idForm: idOf('thing'),
  commands: defineCommands({
    RecordFellDue: command({
      body: z.strictObject({ cycle: text }),
      items: [],
      description: '',
      example: { cycle: '1' },
    }),
  }),
  stateVersion: 1,
  facts: noFacts,
  retention: { why: 'Nobody is in it' },
  permissions: [{ actions: ['RecordFellDue' as const], roles: ['system.deadlines' as const] }],
  sensitive: false,
  subjectOf: () => null,
  times: {},
  occurredAtOf: recordedNow,
};

const rooms = defineStream({
  ...common,
  events: roomsEvents,
  initialState: { events: 0, closed: false },
  decide: () => ({ ok: true, events: [] }),
  evolve: (state, { data }) => ({ ...state, closed: data.closed }),
  settings: noSettings,
  offers: ({ closed }) => ({ closed }),
});

const unchecked: Boiler = { events: 0, checked: null, fellDue: [] };
const boilers = defineStream({
  ...common,
  events: boilersEvents,
  initialState: unchecked,
  /** Looks again as a real decider does, but for the time, which it leaves to the rows. */
  decide: ({ cycle }, { checked, fellDue }) => {
    const isOpen = checked !== null && cycle.endsWith(`-${checked.by}`) && !fellDue.includes(cycle);
    return isOpen ? accept({ type: 'BoilerFellDue', data: { cycle } }) : accept();
  },
  evolve: (state, one) =>
    one.type === 'BoilerFellDue'
      ? { ...state, fellDue: [...state.fellDue, one.data.cycle] }
      : { ...state, checked: { ...one.data, by: state.events + 1 } },
  settings: (settings: OpenSettings): BoilerSettings => ({
    days: (settings['boilers'] as { days: number } | undefined)?.days ?? null,
  }),
  offers: null,
  deadlines: [interval, endOfTerm],
});

const empty: Register = { events: 0, dates: [], about: null };
const registers = defineStream({
  ...common,
  events: registersEvents,
  initialState: empty,
  decide: () => ({ ok: true, events: [] }),
  evolve: (state, { data }) => ({ ...state, ...data }),
  settings: noSettings,
  offers: null,
  deadlines: [eachDate],
});

export const inventedStreams: readonly AnyStream[] = [rooms, boilers, registers];

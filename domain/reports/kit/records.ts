import type { Foldable } from '../../kernel/stream.ts';
import type { Counted } from '../../kernel/total-evolve.ts';
import { type EventFold, evolved } from '../as-of/report.ts';
import type { EventRef } from './document.ts';

/** An event as a report looks at it: what kind it is, where it stands, and when it was. */
export interface KeptEvent extends EventRef {
  /** UTC with milliseconds. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Who recorded it: a person, or `system.<process>`. */
  readonly actor: string;
}

/** A record as it stood, with all that happened to it. */
export interface KeptRecord<S extends Counted> {
  readonly stream: string;
  readonly id: string;
  readonly state: S;
  /** At least one, oldest first. */
  readonly events: readonly KeptEvent[];
}

/** The records of one stream, folded from a replay. */
export interface Records<S extends Counted> extends EventFold {
  readonly stream: string;
  /** In the order of their ids. */
  readonly all: () => readonly KeptRecord<S>[];
  readonly of: (id: string) => KeptRecord<S> | null;
}

/** The states of every record of a kind, and which events brought them there. */
export const recordsOf = <S extends Counted>(owner: Foldable<S>): Records<S> => {
  const { stream } = owner.events;
  const kept = new Map<string, { state: S; events: KeptEvent[] }>();
  const recordOf = (id: string): KeptRecord<S> | null => {
    const found = kept.get(id);
    return found === undefined ? null : { stream, id, ...found };
  };
  return {
    stream,
    of: recordOf,
    all: () => [...kept.keys()].toSorted().flatMap((id) => recordOf(id) ?? []),
    accept: (counted) => {
      const { commit, event, version } = counted;
      if (commit.stream !== stream) return;
      const { id, recordedAt, actor } = commit;
      const { state, events } = kept.get(id) ?? { state: owner.initialState, events: [] };
      const { type, occurredAt } = event;
      events.push({ stream, id, version, type, occurredAt, recordedAt, actor: actor.id });
      kept.set(id, { state: evolved(owner, state, counted), events });
    },
    forget: (record) => {
      const prefix = `${stream}/`;
      if (record.startsWith(prefix)) kept.delete(record.slice(prefix.length));
    },
  };
};

type Looked = Pick<KeptRecord<Counted>, 'events'>;

/** What a figure rests on that looks at the newest state of records: the last event of each. */
export const newestOf = (records: readonly Looked[]): readonly EventRef[] =>
  records.flatMap(({ events }) => refsTo(events.slice(-1)));

/** What a figure rests on that counts what happened: every event of some types. */
export const eventsOf = (
  records: readonly Looked[],
  types: readonly string[],
  isMeant: (event: KeptEvent) => boolean = () => true,
): readonly KeptEvent[] =>
  records.flatMap(({ events }) => events.filter((event) => types.includes(event.type) && isMeant(event)));

/** Without what is not said of an event where it is cited. */
export const refsTo = (events: readonly EventRef[]): readonly EventRef[] =>
  events.map(({ stream, id, version, type }) => ({ stream, id, version, type }));

/** Whether a day lies within a period, its first and last day included. */
export const isInPeriod = (
  { from, to }: { readonly from: string; readonly to: string },
  day: string,
): boolean => from <= day && day <= to;

/** What a figure rests on that a state says by its events' numbers. */
export const eventsNumbered = (
  { events }: Pick<KeptRecord<Counted>, 'events'>,
  numbers: readonly number[],
): readonly KeptEvent[] => events.filter(({ version }) => numbers.includes(version));

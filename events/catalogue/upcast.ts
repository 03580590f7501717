import type { EventEntry, Json, StreamEvents } from './define-events.ts';

/** The part of an event that schema evolution is about. */
export interface VersionedEvent {
  readonly type: string;
  readonly v: number;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, Json>>;
}

/**
 * A later release recorded the event: a type or a version that is not known here. Nothing is decided on it
 * or made of it, since what would come of that is wrong; who knows more goes on (decision 10).
 */
export class NewerEvent extends Error {
  override readonly name = 'NewerEvent';
}

export const isNewerEvent = (error: unknown): error is NewerEvent => error instanceof NewerEvent;

export interface Upcaster {
  /** @throws Error when the catalogue has no such type */
  readonly currentVersion: (stream: string, type: string) => number;
  /**
   * The event at its newest version; one of a stream that is not known here comes back as it is.
   * @throws NewerEvent when the catalogue has the stream, and not the type or not the version
   */
  readonly upcast: (stream: string, event: VersionedEvent) => VersionedEvent;
  /** The same at a version that is asked for, between its own and the newest one. */
  readonly upcastTo: (stream: string, event: VersionedEvent, version: number) => VersionedEvent;
  /**
   * The day since which an event of the newest version says that it holds; null where its type states none.
   */
  readonly dayOf: (stream: string, event: VersionedEvent) => string | null;
}

/** The one place where old payloads become new ones. */
export const createUpcaster = (streams: readonly StreamEvents[]): Upcaster => {
  const entries = new Map(streams.map(({ stream, entries }) => [stream, new Map(Object.entries(entries))]));
  const entryOf = (stream: string, type: string): EventEntry | undefined => entries.get(stream)?.get(type);
  const upcastTo: Upcaster['upcastTo'] = (stream, event, version) => {
    const entry = entryOf(stream, event.type);
    if (entry === undefined) return event;
    const to = Math.min(version, entry.version);
    return event.v >= to ? event : lift(stream, entry, event, to);
  };
  return {
    currentVersion: (stream, type) => {
      const entry = entryOf(stream, type);
      if (entry === undefined) throw new Error(`the catalogue has no event ${type} in the stream ${stream}`);
      return entry.version;
    },
    upcast: (stream, event) => {
      const known = entries.get(stream);
      if (known !== undefined && event.v > (known.get(event.type)?.version ?? 0))
        throw new NewerEvent(
          `this release of Daybook does not know ${stream}/${event.type} in version ${event.v}`,
        );
      return upcastTo(stream, event, Number.POSITIVE_INFINITY);
    },
    upcastTo,
    dayOf: (stream, { type, data }) => {
      const day = data[entryOf(stream, type)?.day ?? ''];
      return typeof day === 'string' ? day : null;
    },
  };
};

const lift = (stream: string, entry: EventEntry, event: VersionedEvent, to: number): VersionedEvent => {
  let data = event.data;
  for (let from = event.v; from < to; from += 1) {
    const step = entry.upcasts?.[from];
    if (step === undefined)
      throw new Error(`the catalogue has no upcast of ${stream}/${event.type} from version ${from}`);
    data = step(data);
  }
  return { ...event, v: to, data };
};

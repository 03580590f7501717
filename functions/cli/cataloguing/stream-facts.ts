import { noticeSettings } from '../../../domain/kernel/notice-settings.ts';
import type { AnyProcess } from '../../../domain/kernel/process.ts';
import type { Projection } from '../../../domain/kernel/projection.ts';
import { type AnyStream, streamIn } from '../../../domain/kernel/stream.ts';
import type { Deprecation, EventEntry, Json, StreamEvents } from '../../../events/catalogue/define-events.ts';
import { publishedPayload } from '../../../events/catalogue/json-schema.ts';
import { type EventField, fieldsOf } from './event-fields.ts';

/** What the human catalogue is made of. */
export interface CatalogueSources {
  readonly catalogue: readonly StreamEvents[];
  readonly streams: readonly AnyStream[];
  readonly projections: readonly Projection[];
  readonly processes: readonly AnyProcess[];
}

/** An event as the catalogue shows it. */
export interface EventFacts {
  readonly type: string;
  readonly version: number;
  readonly description: string;
  readonly items: readonly string[];
  readonly fields: readonly EventField[];
  /** Versions that come to their end, by number. */
  readonly deprecated: { readonly [version: number]: Deprecation };
  /** As it goes out. */
  readonly example: Readonly<Record<string, Json>>;
  /** Mail that its example leads to. */
  readonly notices: readonly string[];
}

/** A stream, who records its events, and who hears them. */
export interface StreamFacts {
  readonly stream: string;
  readonly description: string;
  /** Of the product's own: it takes no commands of callers. */
  readonly isInternal: boolean;
  readonly ids: string | null;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly readModels: readonly string[];
  readonly processes: readonly string[];
  readonly events: readonly EventFacts[];
}

const noticesOf = (stream: AnyStream | undefined, type: string, entry: EventEntry): readonly string[] => {
  const data: Readonly<Record<string, Json>> = JSON.parse(JSON.stringify(entry.example));
  const event = { type, data, streamId: 'example', actor: 'example' };
  return [...new Set(stream?.notices(event, noticeSettings({})).map(({ notice }) => notice))];
};

const eventsOf = ({ entries }: StreamEvents, stream: AnyStream | undefined): readonly EventFacts[] =>
  Object.entries(entries).map(([type, entry]) => {
    const { version, description, items, example, deprecated = {} } = entry;
    const published = Object.entries(example).filter(([name]) =>
      Object.hasOwn(publishedPayload(entry).shape, name),
    );
    return {
      ...{ type, version, description, items, deprecated },
      fields: fieldsOf(entry),
      example: JSON.parse(JSON.stringify(Object.fromEntries(published))),
      notices: noticesOf(stream, type, entry),
    };
  });

/** Every stream of the catalogue with its events. */
export const streamFacts = ({
  catalogue,
  streams,
  projections,
  processes,
}: CatalogueSources): readonly StreamFacts[] =>
  catalogue.map((events) => {
    const name = events.stream;
    const stream = streamIn(streams, name);
    return {
      stream: name,
      description: stream?.description ?? 'What the product records by itself',
      isInternal: events.isInternal === true,
      ids: stream?.idForm.form ?? null,
      commands: Object.entries(stream?.commands ?? {}).map(([command, { description }]) => ({
        name: command,
        description,
      })),
      readModels: projections
        .filter(({ streams: kept }) => Object.hasOwn(kept, name))
        .map(({ model }) => model),
      processes: processes.filter(({ hears }) => hears.includes(name)).map((one) => one.name),
      events: eventsOf(events, stream),
    };
  });

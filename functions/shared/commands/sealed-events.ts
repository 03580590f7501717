import * as z from 'zod/mini';
import type { AnyEvent, AnyStream } from '../../../domain/kernel/stream.ts';
import type { Json, StreamEvents } from '../../../events/catalogue/define-events.ts';
import type { Proposal, StreamKey } from '../../../events/log/types.ts';
import { sealEvent } from '../../../events/sealing/seal-event.ts';
import type { KeysAsked, Sealer } from '../../../events/sealing/types.ts';

export interface EventsToSeal {
  readonly key: StreamKey;
  /** The record begins with them. @default false */
  readonly isNew?: boolean;
  readonly events: readonly AnyEvent[];
  /** When they happened, UTC with milliseconds. */
  readonly occurredAt: string;
  /** @default - each key is asked for when something is sealed with it */
  readonly asked?: KeysAsked;
}

type Sealing = Pick<AnyStream, 'events'> & Partial<Pick<AnyStream, 'sealedFor'>>;

/** What zod returns for a payload; the catalogue's payloads hold JSON only. */
const jsonRecord = z.custom<Readonly<Record<string, Json | undefined>>>();

/**
 * The decider's events as they may be written: valid by the catalogue, personal fields sealed.
 * @throws Error when the decider made an event that the catalogue does not know or allow, which is a bug
 */
export const sealedEvents = (
  { stream, sealer }: { readonly stream: Sealing; readonly sealer: Sealer },
  { key, events, occurredAt, isNew = false, asked }: EventsToSeal,
): Promise<Proposal['events']> => {
  // The key of another record, or of a person, may be there long before this record begins.
  const place = {
    ...key,
    ...(asked && { asked }),
    ...(stream.sealedFor == null ? { isNew } : { sealedFor: stream.sealedFor(key.id) }),
  };
  return Promise.all(
    events.map(async ({ type, data }) => {
      const entry = entryOf(stream.events, type);
      return {
        type,
        occurredAt,
        data: await sealEvent(sealer, place, entry, jsonRecord.parse(entry.payload.parse(data))),
      };
    }),
  );
};

const entryOf = ({ stream, entries }: StreamEvents, type: string) => {
  const entry = entries[type];
  if (entry === undefined) throw new Error(`the catalogue has no event ${type} in the stream ${stream}`);
  return entry;
};

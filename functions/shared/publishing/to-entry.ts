import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { BusEntry } from './event-bus.ts';

/** An event ready for the bus, with the entry's size. */
export interface Entry {
  readonly eventId: string;
  readonly type: string;
  readonly position: number;
  readonly request: BusEntry;
  readonly bytes: number;
}

/**
 * Entries and bytes of one PutEvents request, at most. @see
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
export const requestLimits = { entries: 10, bytes: 1_048_576 };

export const toEntry = (envelope: Envelope, busName: string): Entry => {
  const { id, type, source, position } = envelope;
  const request = {
    EventBusName: busName,
    Source: source,
    DetailType: type,
    Detail: JSON.stringify(envelope),
  };
  return { eventId: id, type, position, request, bytes: sizeOf(request) };
};

/**
 * UTF-8 bytes of source, detail type and detail (we give no time and no resources). @see
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html#eb-putevent-size
 */
const sizeOf = ({
  Source,
  DetailType,
  Detail,
}: {
  Source: string;
  DetailType: string;
  Detail: string;
}): number => [Source, DetailType, Detail].reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);

/**
 * In their order, as many in each batch as one request may hold. An entry beyond the limit must not come
 * here.
 */
export const cutBatches = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const batches: Entry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const open = batches.at(-1);
    bytes += entry.bytes;
    if (open === undefined || open.length === requestLimits.entries || bytes > requestLimits.bytes) {
      batches.push([entry]);
      bytes = entry.bytes;
    } else {
      open.push(entry);
    }
  }
  return batches;
};

import { type Named, peopleIn } from '../../events/catalogue/people-in.ts';
import { happenedIn } from './happened.ts';
import type { RecordedEvent } from './recorded.ts';
import type { AnyStream } from './stream.ts';

/** The part of whom a record is about by its id. */
export const SUBJECT = 'subject';

type Event = Pick<RecordedEvent, 'type' | 'data' | 'occurredAt'>;
type Owner = Pick<AnyStream, 'events' | 'subjectOf'>;

/**
 * Everybody whom an event names: whom its record is about by its id, and all typed references of its payload;
 * each once a part. A stream that joins says so by its schemas alone.
 */
export const namedBy = (
  { events: { entries }, subjectOf }: Owner,
  streamId: string,
  { type, data }: Pick<Event, 'type' | 'data'>,
): readonly Named[] => {
  const entry = entries[type];
  if (entry === undefined) return [];
  const subject = subjectOf(streamId, null);
  return [
    ...(subject === null ? [] : [{ person: subject, part: SUBJECT }]),
    ...peopleIn(entry.payload, data),
  ];
};

/** When an event of a stream had happened, by the day that its type states. */
export const happenedAt = ({ events: { stream, entries } }: Owner, event: Event): string => {
  const dayOf = (_: string, { type, data }: Pick<Event, 'type' | 'data'>): string | null => {
    const day = data[entries[type]?.day ?? ''];
    return typeof day === 'string' ? day : null;
  };
  return happenedIn({ dayOf }, stream)({ ...event, v: 0 });
};

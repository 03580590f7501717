import { londonDayStart } from './london.ts';
import type { RecordedEvent } from './recorded.ts';

/**
 * When an event of a stream had happened: the start of the day that it states itself, where that is earlier
 * than the time that it carries.
 */
export type Happened = (event: RecordedEvent) => string;

/** Which day an event of a stream states, as the catalogue knows it. */
export interface StatedDays {
  /** The day, `YYYY-MM-DD`, since which an event says that it holds; null where its type states none. */
  readonly dayOf: (stream: string, event: RecordedEvent) => string | null;
}

export const happenedIn =
  ({ dayOf }: StatedDays, stream: string): Happened =>
  (event) => {
    const day = dayOf(stream, event);
    const start = day === null ? null : londonDayStart(day);
    return start !== null && start < event.occurredAt ? start : event.occurredAt;
  };

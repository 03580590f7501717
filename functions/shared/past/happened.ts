import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { StoredEvent } from '../../../events/log/types.ts';
import { londonDayStart } from '../lambda/clock.ts';

/** When an event of a stream had happened: the start of the day that it states itself, where that is earlier than the time that it carries. */
export type Happened = (event: StoredEvent) => string;

export const happenedIn =
  ({ dayOf }: Pick<Catalogue, 'dayOf'>, stream: string): Happened =>
  (event) => {
    const day = dayOf(stream, event);
    const start = day === null ? null : londonDayStart(day);
    return start !== null && start < event.occurredAt ? start : event.occurredAt;
  };

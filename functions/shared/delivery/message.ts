import { createHash } from 'node:crypto';
import type { Subscribed } from '../../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../../events/catalogue/envelope.ts';

/** A subscription as deliveries know it. */
export interface Addressee {
  /** The school, or the trust, whose subscription it is. */
  readonly school: string;
  readonly id: string;
  readonly subscribed: Pick<Subscribed, 'terms' | 'keys'>;
}

/** What is sent: an event of the journal, in the form that it has on the bus, or a message that tests. */
export interface Message {
  /** The event's own, the same at every delivery. */
  readonly id: string;
  readonly type: string;
  readonly source: string;
  /** JSON. */
  readonly body: string;
  /** Why it is sent beside what comes; null: it is what comes. */
  readonly mark: 'test' | { readonly replay: string } | null;
}

/** @param replay id of the replay that it is part of; null: it is what comes */
export const eventMessage = (event: Envelope, replay: string | null): Message => ({
  id: event.id,
  type: event.type,
  source: event.source,
  body: JSON.stringify(event),
  mark: replay === null ? null : { replay },
});

const SOURCE = 'daybook.subscriptions';
const TYPE = 'SubscriptionTest';

/** A CloudEvent that no stream has: no event of the record is called so. */
export const testMessage = ({ school, id }: Addressee, asked: number, now: string): Message => {
  const body = {
    specversion: '1.0',
    id: `${school}/subscriptions/${id}/test-${asked}`,
    source: SOURCE,
    type: TYPE,
    time: now,
    datacontenttype: 'application/json',
    data: { isTest: true, subscription: id },
  };
  return { id: body.id, type: TYPE, source: SOURCE, body: JSON.stringify(body), mark: 'test' };
};

/** How a mark is written beside a message, in headers and attributes; nothing for what comes. */
export const markOf = ({ mark }: Message): Readonly<Record<string, string>> => {
  if (mark === null) return {};
  return mark === 'test' ? { 'daybook-test': 'true' } : { 'daybook-replay': mark.replay };
};

/** An id of at most 64 characters, as queues take them, made of one of any length. */
export const shortId = (id: string): string => createHash('sha256').update(id).digest('hex');

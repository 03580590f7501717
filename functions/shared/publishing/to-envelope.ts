import { createHash } from 'node:crypto';
import type { Json, StreamEvents } from '../../../events/catalogue/define-events.ts';
import { type Envelope, envelope } from '../../../events/catalogue/envelope.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import type { Commit, StoredEvent } from '../../../events/log/types.ts';

export interface EnvelopeSettings {
  readonly catalogue: readonly StreamEvents[];
  /** URL under which the payload schemas are published, without a slash at the end. */
  readonly dataschemaBase: string;
}

/** One event of a commit as it goes out, or the reason why it never can; never the event itself. */
export type Outgoing =
  | { readonly eventId: string; readonly envelope: Envelope }
  | { readonly eventId: string; readonly unpublishable: 'unknown-event-type' | 'invalid-envelope' };

/**
 * The events of a journaled commit as CloudEvents, at their newest schema version, without their personal
 * fields.
 */
export const createToEnvelopes = ({ catalogue, dataschemaBase }: EnvelopeSettings) => {
  const { upcast } = createUpcaster(catalogue);
  const personalFields = new Map(
    catalogue.flatMap(({ stream, entries }) =>
      Object.entries(entries).map(
        ([type, { personal }]) => [`${stream}/${type}`, Object.keys(personal)] as const,
      ),
    ),
  );
  const toOutgoing = (commit: Commit, position: number, stored: StoredEvent, index: number): Outgoing => {
    const version = commit.firstVersion + index;
    const eventId = `${commit.school}/${commit.stream}/${commit.id}/${version}`;
    const personal = personalFields.get(`${commit.stream}/${stored.type}`);
    if (personal === undefined) return { eventId, unpublishable: 'unknown-event-type' };
    const event = upcast(commit.stream, stored);
    const dataschema = `${dataschemaBase}/${commit.stream}/${event.type}/v${event.v}.json`;
    const own = {
      id: eventId,
      dataschema,
      streamversion: version,
      position,
      data: without(event.data, personal),
    };
    const parsed = envelope.safeParse({
      ...ofCommit(commit),
      ...ofEvent(event),
      ...own,
      traceparent: traceparent(commit, eventId),
    });
    return parsed.success
      ? { eventId, envelope: parsed.data }
      : { eventId, unpublishable: 'invalid-envelope' };
  };
  return (commit: Commit, position: number): readonly Outgoing[] =>
    commit.events.map((event, index) => toOutgoing(commit, position, event, index));
};

export type ToEnvelopes = ReturnType<typeof createToEnvelopes>;

const without = (data: Readonly<Record<string, Json>>, personal: readonly string[]): Record<string, Json> =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !personal.includes(field)));

const ofEvent = ({ type, occurredAt }: StoredEvent) => ({ type, time: occurredAt });

const ofCommit = (commit: Commit) => ({
  specversion: '1.0',
  source: `daybook.${commit.stream}`,
  subject: `${commit.stream}/${commit.id}`,
  datacontenttype: 'application/json',
  trustid: commit.trust,
  schoolid: commit.school,
  recordedtime: commit.recordedAt,
  actor: commit.actor.id,
  actorrole: [...commit.actor.roles].sort().join(','),
  correlationid: commit.correlationId,
  ...(commit.causationId === null ? {} : { causationid: commit.causationId }),
  ...(commit.policyVersion === null ? {} : { policyversion: commit.policyVersion }),
});

/**
 * The same at every delivery: the correlation id is the trace, the event's own id makes the span (W3C Trace
 * Context).
 */
const traceparent = ({ correlationId }: Commit, eventId: string): string =>
  `00-${correlationId}-${createHash('sha256').update(eventId).digest('hex').slice(0, 16)}-01`;

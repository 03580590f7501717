import { createHash } from 'node:crypto';
import type { Json, StreamEvents } from '../../../events/catalogue/define-events.ts';
import { type Envelope, envelope } from '../../../events/catalogue/envelope.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import type { Commit, StoredEvent } from '../../../events/log/types.ts';

export interface EnvelopeSettings {
  readonly catalogue: readonly StreamEvents[];
  /** URL under which the payload schemas are published, without a slash at the end. */
  readonly dataschemaBase: string;
  /** Id of the replay that they are sent by. @default - they are sent as they happen, without a mark */
  readonly replay?: string;
  /** What was asked for of some types. @default - the newest version of every type */
  readonly asked?: AskedVersions;
}

/** An earlier version of an event type, and the fields that it has as it is published. */
export interface AskedVersion {
  readonly version: number;
  readonly fields: ReadonlySet<string>;
}
/** By event type. */
export type AskedVersions = ReadonlyMap<string, AskedVersion>;

/** One event of a commit as it goes out, or the reason why it never can; never the event itself. */
export type Outgoing =
  | { readonly eventId: string; readonly envelope: Envelope }
  | { readonly eventId: string; readonly unpublishable: Unpublishable };

/** `newer-version`: it was recorded in a version that is newer than the one asked for, or than all known. */
type Unpublishable = 'unknown-event-type' | 'invalid-envelope' | 'newer-version';

/**
 * The events of a journaled commit as CloudEvents, at their newest schema version or the one asked for,
 * without their personal fields.
 */
export const createToEnvelopes = ({ catalogue, dataschemaBase, replay, asked }: EnvelopeSettings) => {
  const { currentVersion, upcastTo } = createUpcaster(catalogue);
  const personalFields = new Map(
    catalogue.flatMap(({ stream, entries }) =>
      Object.entries(entries).map(
        ([type, { personal }]) => [`${stream}/${type}`, Object.keys(personal)] as const,
      ),
    ),
  );
  const toOutgoing = (commit: Commit, position: number, stored: StoredEvent, index: number): Outgoing => {
    const number = commit.firstVersion + index;
    const eventId = eventIdOf(commit, number);
    const personal = personalFields.get(`${commit.stream}/${stored.type}`);
    if (personal === undefined) return { eventId, unpublishable: 'unknown-event-type' };
    const wanted = asked?.get(stored.type);
    const version = wanted?.version ?? currentVersion(commit.stream, stored.type);
    const event = upcastTo(commit.stream, stored, version);
    // Of one that is newer than all known, a later release alone can say which fields are personal.
    if (event.v > version) return { eventId, unpublishable: 'newer-version' };
    const dataschema = `${dataschemaBase}/${commit.stream}/${event.type}/v${event.v}.json`;
    const own = {
      id: eventId,
      dataschema,
      streamversion: number,
      position,
      data: wanted === undefined ? without(event.data, personal) : only(event.data, wanted.fields),
      ...(replay === undefined ? {} : { daybookreplay: replay }),
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

/** Which fields of an earlier version are personal, its published schema alone still says. */
const only = (data: Readonly<Record<string, Json>>, fields: ReadonlySet<string>): Record<string, Json> =>
  Object.fromEntries(Object.entries(data).filter(([field]) => fields.has(field)));

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

const eventIdOf = ({ school, stream, id }: Commit, version: number): string =>
  `${school}/${stream}/${id}/${version}`;

/** Those of a commit's events, as they are published. */
export const traceparentsOf = (commit: Commit): readonly string[] =>
  commit.events.map((_, index) => traceparent(commit, eventIdOf(commit, commit.firstVersion + index)));

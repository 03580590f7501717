import * as z from 'zod/mini';

/**
 * The event as it stands on the bus: a CloudEvents 1.0 object in the `detail` of an EventBridge entry.
 * Extension names follow the specification (lower case letters and digits, at most 20 of them).
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export const envelope = z.strictObject({
  specversion: z.literal('1.0'),
  /**
   * `<schoolId>/<stream>/<streamId>/<streamversion>`: the same for every delivery, so that consumers can drop
   * repeats. Unique within the trust that `trustid` names.
   */
  id: z.string(),
  /** `daybook.<stream>`. */
  source: z.string(),
  /** The event type, such as `DeviceLent`. */
  type: z.string(),
  /** `<stream>/<streamId>`. */
  subject: z.string(),
  /** When it happened, UTC. */
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** `<configured base>/<stream>/<type>/v<version>.json`. */
  dataschema: z.url(),
  /** The payload without its personal fields. */
  data: z.record(z.string(), z.json()),
  trustid: z.string(),
  schoolid: z.string(),
  /** The event's number within its stream, from 1. */
  streamversion: z.int().check(z.positive()),
  /** The number of the event's commit in its school's journal, from 1, without gaps. */
  position: z.int().check(z.positive()),
  /** When the log recorded it, UTC. */
  recordedtime: z.iso.datetime(),
  /** Person id of who did it. */
  actor: z.string(),
  /** The actor's roles at that moment, sorted, joined by commas. */
  actorrole: z.string(),
  correlationid: z.string(),
  causationid: z.optional(z.string()),
  /** Version of the school's policy that the decision was made under; absent before the first adoption. */
  policyversion: z.optional(z.int()),
  /** W3C Trace Context, so that a trace goes on across the bus. */
  traceparent: z.string(),
  /**
   * Present on what a replay to one subscription sends: the id of the event that started it. Absent on what
   * goes out as it happens, and in the feed.
   */
  daybookreplay: z.optional(z.string()),
});

export type Envelope = z.output<typeof envelope>;

import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { AwsError, type Operations } from '../http/aws-json.ts';
import { account, region } from '../template/names.ts';
import { isObject, type JsonObject, json } from '../template/template.ts';
import type { BusEvent } from './bus-event.ts';

/**
 * At most ten entries a request, at most 1 MiB together. @see
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
const MAX_ENTRIES = 10;
const MAX_BYTES = 1024 * 1024;
/** What a time stamp counts in an entry's size. */
const TIME_BYTES = 14;

const entry = z.strictObject({
  Time: z.optional(z.number()),
  Source: z.optional(z.string()),
  Resources: z._default(z.array(z.string()), []),
  DetailType: z.optional(z.string()),
  Detail: z.optional(z.string()),
  EventBusName: z._default(z.string(), 'default'),
  TraceHeader: z.optional(z.string()),
});
type Entry = z.output<typeof entry>;
const request = z.strictObject({ Entries: z.array(entry) });

export interface PutEventsOptions {
  /** Takes one event in, on a bus of that name. @returns false when there is no such bus */
  readonly accept: (busName: string, event: BusEvent) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** `PutEvents` as AWS does it: a request over the limits fails as a whole, a bad entry fails for itself. */
export const eventBridgeOperations = ({ accept, now }: PutEventsOptions): Operations => ({
  PutEvents: async (input) => {
    const parsed = request.safeParse(input);
    if (!parsed.success)
      throw invalid(
        parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    const { Entries } = parsed.data;
    if (Entries.length === 0 || Entries.length > MAX_ENTRIES)
      throw invalid(`PutEvents takes 1 to ${MAX_ENTRIES} entries, got ${Entries.length}`);
    if (Entries.reduce((sum, each) => sum + sizeOf(each), 0) > MAX_BYTES)
      throw invalid('Total size of the entries in the request is over the limit.');
    const results = Entries.map((each) => take(each, accept, now));
    return { Entries: results, FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length };
  },
});

const invalid = (message: string) => new AwsError('ValidationException', message);

const sizeOf = ({ Time, Source = '', DetailType = '', Detail = '', Resources }: Entry): number =>
  [Source, DetailType, Detail, ...Resources].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    Time === undefined ? 0 : TIME_BYTES,
  );

function take(given: Entry, accept: PutEventsOptions['accept'], now: () => number): JsonObject {
  const { Source, DetailType, Detail, EventBusName } = given;
  if (!Source)
    return failed('InvalidArgument', 'Parameter Source is not valid. Reason: Source is a required argument.');
  if (Source.startsWith('aws.'))
    return failed('NotAuthorizedForSourceException', 'Not authorized for the source.');
  if (!DetailType)
    return failed(
      'InvalidArgument',
      'Parameter DetailType is not valid. Reason: DetailType is a required argument.',
    );
  if (!Detail)
    return failed('InvalidArgument', 'Parameter Detail is not valid. Reason: Detail is a required argument.');
  const detail = objectOf(Detail);
  if (!detail) return failed('MalformedDetail', 'Detail is malformed.');
  const event: BusEvent = {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType,
    source: Source,
    account,
    time: new Date(given.Time === undefined ? now() : given.Time * 1000)
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
    region,
    resources: given.Resources,
    detail,
  };
  const name = EventBusName.split('/').at(-1) ?? '';
  return accept(name, event)
    ? { EventId: event.id }
    : failed('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

const failed = (ErrorCode: string, ErrorMessage: string): JsonObject => ({ ErrorCode, ErrorMessage });

function objectOf(text: string): { readonly [key: string]: Json } | null {
  try {
    const value = json.parse(JSON.parse(text));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

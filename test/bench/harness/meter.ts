import { type AttributeValue, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, itemBytes, readUnits, writeUnits } from './units.ts';

/** What a contender sent over the wire, and what AWS would bill for it. */
export interface Meter {
  requests: number;
  readUnits: number;
  writeUnits: number;
  /** Bytes of the items written. */
  writtenBytes: number;
  /** Units are only worked out while this is on: in rounds that are not timed. */
  weighing: boolean;
}

interface Place {
  readonly TableName?: string;
  readonly Key?: Record<string, AttributeValue>;
  readonly Item?: Item;
}
interface Write {
  readonly Put?: Place;
  readonly Update?: Place;
}
type Sent = Place & { readonly ConsistentRead?: boolean; readonly TransactItems?: readonly Write[] };
interface Answer {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
}

export const newMeter = (): Meter => ({
  requests: 0,
  readUnits: 0,
  writeUnits: 0,
  writtenBytes: 0,
  weighing: false,
});

/**
 * The answer as it is; what was asked is weighed while the meter wants it. @param reader another client, to
 * weigh an item after an update
 */
export const weighed = async <T>(
  meter: Meter,
  reader: DynamoDBClient,
  input: unknown,
  answer: T,
): Promise<T> => {
  if (meter.weighing) await weigh(meter, reader, input as Sent, answer as Answer);
  return answer;
};

/**
 * Counts every request of a client where it leaves for the wire. @param reader another client, to weigh an
 * item after an update
 */
export const metered = (client: DynamoDBClient, reader: DynamoDBClient): Meter => {
  const meter = newMeter();
  client.middlewareStack.add(
    (next) => (args) => {
      meter.requests += 1;
      return next(args);
    },
    { step: 'deserialize', name: 'countRequests' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      await weighed(meter, reader, args.input, result.output);
      return result;
    },
    { step: 'initialize', name: 'weigh' },
  );
  return meter;
};

const weigh = async (meter: Meter, reader: DynamoDBClient, sent: Sent, answer: Answer): Promise<void> => {
  const writes: readonly Write[] =
    sent.TransactItems ??
    (sent.Item !== undefined ? [{ Put: sent }] : 'UpdateExpression' in sent ? [{ Update: sent }] : []);
  for (const { Put, Update } of writes) {
    // A condition check on what does not exist weighs nothing, and costs as a write of the least size.
    const bytes = itemBytes(Put?.Item ?? (Update === undefined ? {} : await itemAfter(reader, Update)));
    meter.writtenBytes += bytes;
    meter.writeUnits += writeUnits(bytes, sent.TransactItems !== undefined);
  }
  if (writes.length > 0) return;
  const read = answer.Items ?? (answer.Item === undefined ? [] : [answer.Item]);
  meter.readUnits += readUnits(
    read.reduce((sum, item) => sum + itemBytes(item), 0),
    sent.ConsistentRead === true,
  );
};

/** An update is billed by the larger of the item before and after; these streams only grow. */
const itemAfter = async (reader: DynamoDBClient, { TableName, Key }: Place): Promise<Item> =>
  (await reader.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item ?? {};

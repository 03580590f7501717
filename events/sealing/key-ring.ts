import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { KeyRing, MasterKey, Subject } from './types.ts';

export interface KeyRingOptions {
  readonly client: DynamoDBClient;
  /** The table `Keys`: `pk` `<school>/<subject>`, `w` the wrapped data key. */
  readonly tableName: string;
  readonly masterKey: MasterKey;
}

/** Data keys, wrapped in a table and opened in memory; made at first use: of writers that race one wins, and all use its key. */
export const createKeyRing = (options: KeyRingOptions): KeyRing => {
  const opened = new Map<string, Uint8Array>();
  const existingKeyFor = async (subject: Subject): Promise<Uint8Array | null> => {
    const key = opened.get(pkOf(subject)) ?? (await find(options, subject));
    if (key !== null) opened.set(pkOf(subject), key);
    return key;
  };
  const keyFor = async (subject: Subject): Promise<Uint8Array> => {
    const key = (await existingKeyFor(subject)) ?? (await make(options, subject));
    opened.set(pkOf(subject), key);
    return key;
  };
  return { keyFor, existingKeyFor };
};

/** A stream's id pair, or a word of our own for what belongs to a whole school; the school leads, as a fence for session tags. */
const subjectPattern = /^(~[a-z]+|[A-Za-z0-9_][A-Za-z0-9._-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*)$/;

const pkOf = ({ school, subject }: Subject): string => {
  if (school === '' || school.includes('/') || !subjectPattern.test(subject))
    throw new RangeError('not a subject of a data key');
  return `${school}/${subject}`;
};

const find = async (
  { client, tableName, masterKey }: KeyRingOptions,
  subject: Subject,
): Promise<Uint8Array | null> => {
  const got = await client.send(
    new GetItemCommand({ TableName: tableName, Key: { pk: { S: pkOf(subject) } }, ConsistentRead: true }),
  );
  const wrapped = got.Item?.['w']?.B;
  return wrapped === undefined ? null : masterKey.unwrap(subject, wrapped);
};

const make = async (
  { client, tableName, masterKey }: KeyRingOptions,
  subject: Subject,
): Promise<Uint8Array> => {
  const made = await masterKey.generate(subject);
  const put = new PutItemCommand({
    TableName: tableName,
    Item: { pk: { S: pkOf(subject) }, w: { B: made.wrapped } },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const winner = await client.send(put).then(() => null, winnerOf);
  return winner === null ? made.plain : masterKey.unwrap(subject, winner);
};

const winnerOf = (error: unknown): Uint8Array => {
  const wrapped = error instanceof ConditionalCheckFailedException ? error.Item?.['w']?.B : undefined;
  if (wrapped === undefined) throw error;
  return wrapped;
};

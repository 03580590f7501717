import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { KeyDestroyed } from './errors.ts';
import { createOpenedKeys } from './opened-keys.ts';
import type { DataKey, KeyRing, MasterKey, Subject } from './types.ts';

export interface KeyRingOptions {
  readonly client: DynamoDBClient;
  /** The table `Keys`: `pk` `<school>/<subject>`, `w` the wrapped data key. */
  readonly tableName: string;
  readonly masterKey: MasterKey;
  /** Milliseconds since 1970. @default - the machine's */
  readonly clock?: () => number;
}

/**
 * Data keys, wrapped in a table and opened in memory; made at first use: of writers that race one wins, and
 * all use its key.
 */
export const createKeyRing = (options: KeyRingOptions): KeyRing => {
  const opened = createOpenedKeys(options.clock ?? Date.now);
  const asked = new Map<string, Promise<Uint8Array>>();
  const inTable = async (subject: Subject): Promise<Uint8Array | null> => {
    const wrapped = await find(options, subject);
    if (wrapped === null) return opened.forget(pkOf(subject));
    const known = opened.of(pkOf(subject));
    const plain = isSame(known?.wrapped, wrapped) ? known?.plain : undefined;
    return opened.keep(pkOf(subject), {
      wrapped,
      plain: plain ?? (await options.masterKey.unwrap(subject, wrapped)),
    });
  };
  const made = async (subject: Subject): Promise<Uint8Array> =>
    opened.keep(pkOf(subject), await make(options, subject));
  const existingKeyFor = async (subject: Subject): Promise<Uint8Array | null> =>
    opened.of(pkOf(subject))?.plain ?? inTable(subject);
  return {
    existingKeyFor,
    keyFor: async (subject) => (await existingKeyFor(subject)) ?? made(subject),
    // The fields of a command, sealed at once, ask once.
    keyToSealWith: async (subject, isNew = false) => {
      const pk = pkOf(subject);
      const found = async () => (isNew ? null : await inTable(subject)) ?? made(subject);
      const key = asked.get(pk) ?? found();
      asked.set(pk, key);
      return key.finally(() => asked.delete(pk));
    },
  };
};

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.from(a).equals(b);

/**
 * A stream's id pair, or a word of our own for what belongs to a whole school; the school leads, as a fence
 * for session tags.
 */
const subjectPattern = /^(~[a-z]+|[A-Za-z0-9_][A-Za-z0-9._-]*\/[A-Za-z0-9_][A-Za-z0-9._-]*)$/;

const pkOf = ({ school, subject }: Subject): string => {
  if (school === '' || school.includes('/') || !subjectPattern.test(subject))
    throw new RangeError('not a subject of a data key');
  return `${school}/${subject}`;
};

/** The wrapped key; null where there is none. What was left where a key was destroyed holds none. */
const find = async ({ client, tableName }: KeyRingOptions, subject: Subject): Promise<Uint8Array | null> => {
  const got = await client.send(
    new GetItemCommand({ TableName: tableName, Key: { pk: { S: pkOf(subject) } }, ConsistentRead: true }),
  );
  return got.Item?.['w']?.B ?? null;
};

const make = async ({ client, tableName, masterKey }: KeyRingOptions, subject: Subject): Promise<DataKey> => {
  const made = await masterKey.generate(subject);
  const put = new PutItemCommand({
    TableName: tableName,
    Item: { pk: { S: pkOf(subject) }, w: { B: made.wrapped } },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const winner = await client.send(put).then(() => null, winnerOf);
  return winner === null ? made : { plain: await masterKey.unwrap(subject, winner), wrapped: winner };
};

const winnerOf = (error: unknown): Uint8Array => {
  if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
  const wrapped = error.Item['w']?.B;
  if (wrapped === undefined) throw new KeyDestroyed(`the key of ${error.Item['pk']?.S} was destroyed`);
  return wrapped;
};

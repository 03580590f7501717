import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { KeyDestroyed } from './errors.ts';
import { createOpenedKeys } from './opened-keys.ts';
import { placeOfKey } from './place-of-key.ts';
import type { DataKey, KeyRing, MasterKey, Subject } from './types.ts';

export interface KeyRingOptions {
  readonly client: DynamoDBClient;
  /**
   * The table `Keys`: `pk` `<school>/<subject>`, `w` the wrapped data key; `d` instead, where one was
   * destroyed.
   */
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
  const inTable = async (subject: Subject): Promise<Uint8Array | typeof DESTROYED | null> => {
    const wrapped = await find(options, subject);
    const pk = placeOfKey(subject);
    if (wrapped === null || wrapped === DESTROYED) {
      opened.forget(pk);
      return wrapped;
    }
    const known = opened.of(pk);
    const plain = isSame(known?.wrapped, wrapped) ? known?.plain : undefined;
    return opened.keep(pk, {
      wrapped,
      plain: plain ?? (await options.masterKey.unwrap(subject, wrapped)),
    });
  };
  const made = async (subject: Subject): Promise<Uint8Array> =>
    opened.keep(placeOfKey(subject), await make(options, subject));
  const existingKeyFor = async (subject: Subject): Promise<Uint8Array | null> => {
    const key = opened.of(placeOfKey(subject))?.plain ?? (await inTable(subject));
    return key === DESTROYED ? null : key;
  };
  return {
    existingKeyFor,
    // One that was destroyed is none: what seals with it asks again, and is refused.
    keyInTable: async (subject) => {
      const key = await inTable(subject);
      return key === DESTROYED ? null : key;
    },
    keyFor: async (subject) => (await existingKeyFor(subject)) ?? made(subject),
    // The fields of a command, sealed at once, ask once.
    keyToSealWith: async (subject, isNew = false) => {
      const pk = placeOfKey(subject);
      const found = async () => {
        const known = isNew ? null : await inTable(subject);
        if (known === DESTROYED) throw destroyed(pk);
        return known ?? made(subject);
      };
      const key = asked.get(pk) ?? found();
      asked.set(pk, key);
      return key.finally(() => asked.delete(pk));
    },
  };
};

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && Buffer.from(a).equals(b);

/** What is found in the place of a key that was destroyed. */
const DESTROYED = 'destroyed';

const destroyed = (pk: string | undefined): KeyDestroyed =>
  new KeyDestroyed(`the key of ${pk} was destroyed`);

/** The wrapped key; null where none was ever made. */
const find = async (
  { client, tableName }: KeyRingOptions,
  subject: Subject,
): Promise<Uint8Array | typeof DESTROYED | null> => {
  const Key = { pk: { S: placeOfKey(subject) } };
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item === undefined ? null : (Item['w']?.B ?? DESTROYED);
};

const make = async ({ client, tableName, masterKey }: KeyRingOptions, subject: Subject): Promise<DataKey> => {
  const made = await masterKey.generate(subject);
  const put = new PutItemCommand({
    TableName: tableName,
    Item: { pk: { S: placeOfKey(subject) }, w: { B: made.wrapped } },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const winner = await client.send(put).then(() => null, winnerOf);
  return winner === null ? made : { plain: await masterKey.unwrap(subject, winner), wrapped: winner };
};

const winnerOf = (error: unknown): Uint8Array => {
  if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
  const wrapped = error.Item['w']?.B;
  if (wrapped === undefined) throw destroyed(error.Item['pk']?.S);
  return wrapped;
};

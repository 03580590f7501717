import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { LONGEST_MS } from './session.ts';

/** Which sessions somebody began, by the hash of whose they are. */
export interface SessionBook {
  readonly of: (owner: string) => Promise<readonly string[]>;
  readonly add: (owner: string, key: string, now: number) => Promise<void>;
}

const entry = z.object({ key: z.string(), at: z.number() });
const row = z.object({ sessions: z.object({ S: z.string() }), revision: z.object({ N: z.string() }) });
const entries = z.array(entry);

interface Page {
  readonly revision: number;
  readonly sessions: z.output<typeof entries>;
}

/** Nobody begins more sessions at the same moment. */
const MOST_TRIES = 5;
/** As many as are shown: older ones are over sooner. */
const MOST_KEPT = 50;

/** In the table of sessions, a row an owner: it holds hashes alone, and is gone once the last one is over. */
export const createSessionBook = (client: DynamoDBClient, tableName: string): SessionBook => {
  const keyOf = (owner: string) => ({ pk: { S: `owner ${owner}` } });
  const read = async (owner: string): Promise<Page> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: keyOf(owner), ConsistentRead: true }),
    );
    const found = row.safeParse(Item).data;
    if (found === undefined) return { revision: 0, sessions: [] };
    return { revision: Number(found.revision.N), sessions: entries.parse(JSON.parse(found.sessions.S)) };
  };
  const write = async (owner: string, { revision, sessions }: Page, now: number): Promise<boolean> => {
    const isNew = revision === 0;
    const Item = {
      ...keyOf(owner),
      revision: { N: String(revision + 1) },
      sessions: { S: JSON.stringify(sessions) },
      expiresAt: { N: String(Math.ceil((now + LONGEST_MS) / 1000)) },
    };
    const condition = isNew
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'revision = :revision',
          ExpressionAttributeValues: { ':revision': { N: String(revision) } },
        };
    try {
      await client.send(new PutItemCommand({ TableName: tableName, Item, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
  return {
    of: async (owner) => (await read(owner)).sessions.map(({ key }) => key),
    add: async (owner, key, now) => {
      for (let tried = 0; tried < MOST_TRIES; tried += 1) {
        const { revision, sessions } = await read(owner);
        const kept = sessions.filter(({ at }) => at > now - LONGEST_MS).slice(1 - MOST_KEPT);
        if (await write(owner, { revision, sessions: [...kept, { key, at: now }] }, now)) return;
      }
      throw new Error('too many sessions of one account begin at once');
    },
  };
};

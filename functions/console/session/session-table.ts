import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Seal } from './seal.ts';
import { LONGEST_MS, type Session } from './session.ts';

/** Rows of sessions: the only table that the console knows. */
export interface SessionTable {
  readonly begin: (session: Session) => Promise<void>;
  readonly find: (key: string) => Promise<Session | null>;
  /** Writes down a look at a page. Does nothing where the session was ended meanwhile. */
  readonly seen: (session: Session) => Promise<void>;
  readonly end: (key: string) => Promise<void>;
}

export interface SessionTableDeps {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly seal: Seal;
}

const row = z.object({
  wrapped: z.object({ B: z.instanceof(Uint8Array) }),
  tokens: z.object({ B: z.instanceof(Uint8Array) }),
  startedAt: z.object({ N: z.string() }),
  seenAt: z.object({ N: z.string() }),
  tokenEndsAt: z.object({ N: z.string() }),
});
const tokens = z.object({
  bearer: z.string(),
  idToken: z.string(),
  acr: z._default(z.nullable(z.string()), null),
});

const keyOf = (key: string) => ({ pk: { S: key } });

/** DynamoDB removes a row some time after it is over; that it is over, the session itself says. */
const endOfRow = ({ startedAt }: Session): string => String(Math.ceil((startedAt + LONGEST_MS) / 1000));

export const createSessionTable = ({ client, tableName, seal }: SessionTableDeps): SessionTable => {
  const put = async (session: Session, condition: string): Promise<void> => {
    const { key, bearer, idToken, acr, startedAt, seenAt, tokenEndsAt } = session;
    const sealed = await seal.seal(key, JSON.stringify({ bearer, idToken, acr }));
    const Item = {
      ...keyOf(key),
      wrapped: { B: sealed.wrapped },
      tokens: { B: sealed.text },
      startedAt: { N: String(startedAt) },
      seenAt: { N: String(seenAt) },
      tokenEndsAt: { N: String(tokenEndsAt) },
      expiresAt: { N: endOfRow(session) },
    };
    await client.send(new PutItemCommand({ TableName: tableName, Item, ConditionExpression: condition }));
  };
  return {
    begin: (session) => put(session, 'attribute_not_exists(pk)'),
    seen: async (session) => {
      try {
        await put(session, 'attribute_exists(pk)');
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    find: async (key) => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: keyOf(key), ConsistentRead: true }),
      );
      const found = row.safeParse(Item).data;
      if (found === undefined) return null;
      const opened = await seal.open(key, { wrapped: found.wrapped.B, text: found.tokens.B });
      if (opened === null) return null;
      return {
        key,
        ...tokens.parse(JSON.parse(opened)),
        startedAt: Number(found.startedAt.N),
        seenAt: Number(found.seenAt.N),
        tokenEndsAt: Number(found.tokenEndsAt.N),
      };
    },
    end: async (key) => {
      await client.send(new DeleteItemCommand({ TableName: tableName, Key: keyOf(key) }));
    },
  };
};

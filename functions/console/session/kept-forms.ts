import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { LOG_IN_SECONDS } from './log-in.ts';
import type { Seal } from './seal.ts';
import { keyOfSession, newSecret } from './secrets.ts';

/** A form that somebody sent before they had to log in again. */
export interface KeptForm {
  /** Hash of whose it is. */
  readonly owner: string;
  /** Path of the page that it was sent to. */
  readonly path: string;
  /** As a form is encoded; no file. */
  readonly fields: string;
}

/** Forms that wait for their sender, for as long as a log-in may take. */
export interface KeptForms {
  /** What the browser gets the form back by. */
  readonly keep: (form: KeptForm, now: number) => Promise<string>;
  /** Once; null: there is none, or it waited for too long. */
  readonly take: (secret: string, now: number) => Promise<KeptForm | null>;
}

export interface KeptFormsDeps {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly seal: Seal;
}

const form = z.object({ owner: z.string(), path: z.string(), fields: z.string() });
const row = z.object({
  wrapped: z.object({ B: z.instanceof(Uint8Array) }),
  form: z.object({ B: z.instanceof(Uint8Array) }),
  expiresAt: z.object({ N: z.string() }),
});

/** In the table of sessions, sealed as their tokens are: what was written stands nowhere in the open. */
export const createKeptForms = ({ client, tableName, seal }: KeptFormsDeps): KeptForms => ({
  keep: async (kept, now) => {
    const secret = newSecret();
    const key = keyOfSession(secret);
    const sealed = await seal.seal(key, JSON.stringify(kept));
    const Item = {
      pk: { S: key },
      wrapped: { B: sealed.wrapped },
      form: { B: sealed.text },
      expiresAt: { N: String(Math.ceil(now / 1000) + LOG_IN_SECONDS) },
    };
    await client.send(new PutItemCommand({ TableName: tableName, Item }));
    return secret;
  },
  take: async (secret, now) => {
    const key = keyOfSession(secret);
    const at = { TableName: tableName, Key: { pk: { S: key } } };
    const { Item } = await client.send(new GetItemCommand({ ...at, ConsistentRead: true }));
    const found = row.safeParse(Item).data;
    if (found === undefined) return null;
    await client.send(new DeleteItemCommand(at));
    if (Number(found.expiresAt.N) * 1000 <= now) return null;
    const text = await seal.open(key, { wrapped: found.wrapped.B, text: found.form.B });
    return text === null ? null : form.parse(JSON.parse(text));
  },
});

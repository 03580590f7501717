import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { checkId } from '../key.ts';

/** How far the hourly run has come with a journal. */
export interface SigningProgress {
  /**
   * Size of the checkpoint with which all was done: signed, announced, mailed to each witness, and in the log of
   * logs; 0 for none. A number too low costs a repeat.
   */
  readonly doneUpTo: number;
  /** When a run last began to work on it, UTC with milliseconds; empty for never. */
  readonly triedAt: string;
}

/** An item a journal. Two runs at once may each put theirs: what either says is true, the older of it costs a repeat. */
export interface SigningProgressStore {
  readonly of: (tenant: string) => Promise<SigningProgress>;
  readonly put: (tenant: string, progress: SigningProgress) => Promise<void>;
}

/** What the hourly run may put, `*` for any text. */
export const signingProgressKeys: readonly string[] = ['*/~signing', '_access.*/~signing'];

const progressItem = z.object({ p: z.object({ N: z.string() }), t: z.object({ S: z.string() }) });

const keyOf = (tenant: string) => ({ pk: { S: `${checkId('school', tenant)}/~signing` }, sk: { N: '0' } });

/** In the journal's table: `p` the size, `t` the time. */
export const createSigningProgress = (
  client: Pick<DynamoDBClient, 'send'>,
  TableName: string,
): SigningProgressStore => ({
  of: async (tenant) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(tenant), ConsistentRead: true }),
    );
    if (Item === undefined) return { doneUpTo: 0, triedAt: '' };
    const { p, t } = progressItem.parse(Item);
    return { doneUpTo: Number(p.N), triedAt: t.S };
  },
  put: async (tenant, { doneUpTo, triedAt }) => {
    const Item = { ...keyOf(tenant), p: { N: String(doneUpTo) }, t: { S: triedAt } };
    await client.send(new PutItemCommand({ TableName, Item }));
  },
});

import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { queryRange } from '../read-model/query-range.ts';
import type { Line } from './progress.ts';

/** When which line is looked at again. Doubled ones do no harm; each is removed once it was looked at. */
export interface Retries {
  readonly put: (line: Line, at: string) => Promise<void>;
  /** Those that are past, the oldest first. */
  readonly past: (now: string) => Promise<readonly Retry[]>;
  readonly remove: (retry: Retry) => Promise<void>;
}

export interface Retry {
  readonly line: Line;
  readonly at: string;
}

/** Of all schools together: one look a minute is one request. */
const PARTITION = '_trust/~retries';
/** Looked at in one minute; the others have their turn in the next. */
const MOST = 200;

const keyOf = ({ line: { school, tenant, id }, at }: Retry) => ({
  pk: { S: PARTITION },
  sk: { S: `${at}#${school}#${tenant}#${id}` },
});

const retryIn = (text: string): Retry => {
  const [at = '', school = '', tenant = '', id = ''] = text.split('#');
  return { at, line: { school, tenant, id } };
};

export const createRetries = (table: {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}): Retries => {
  const { client, tableName: TableName } = table;
  return {
    put: async (line, at) => {
      await client.send(new PutItemCommand({ TableName, Item: keyOf({ line, at }) }));
    },
    past: async (now) => {
      const range = { pk: PARTITION, from: '0', to: `${now}~`, most: MOST, isConsistent: true };
      const found: Retry[] = [];
      for await (const { sk } of queryRange(table, range)) {
        found.push(retryIn(sk?.S ?? ''));
        if (found.length === MOST) break;
      }
      return found;
    },
    remove: async (retry) => {
      await client.send(new DeleteItemCommand({ TableName, Key: keyOf(retry) }));
    },
  };
};

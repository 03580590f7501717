import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { begun, type Line, lineKey, type Progress, progressIn } from './progress.ts';

/** Says how far each line has come. Who holds a line alone delivers it, and its lease ends by itself. */
export interface ProgressStore {
  readonly get: (line: Line) => Promise<Progress | null>;
  /** Begins a line after a position; one that has begun stays as it is. */
  readonly begin: (line: Line, after: number) => Promise<void>;
  /** Notes that there is something up to a position; false: the line has not begun. */
  readonly want: (line: Line, position: number) => Promise<boolean>;
  /** Takes a line until an instant; null: somebody holds it, or it has not begun. */
  readonly take: (line: Line, lease: Lease) => Promise<Progress | null>;
  /** Writes down how far the holder has come; false: somebody else holds it by now. */
  readonly keep: (line: Line, lease: Lease, progress: Progress) => Promise<boolean>;
  /**
   * Gives a line back. False: more is wanted than was delivered, and the holder goes on; not asked of a line that
   * waits.
   */
  readonly giveBack: (line: Line, lease: Lease, progress: Progress) => Promise<boolean>;
}

export interface Lease {
  readonly holder: string;
  /** UTC. */
  readonly now: string;
  readonly until: string;
}

export interface ProgressTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
}

type Update = Omit<ConstructorParameters<typeof UpdateItemCommand>[0], 'TableName' | 'Key'>;

const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

const textOf = (progress: Progress) => ({ S: JSON.stringify(progress) });

export const createProgressStore = ({ client, tableName: TableName }: ProgressTable): ProgressStore => {
  const update = async (line: Line, changes: Update) => {
    const command = new UpdateItemCommand({ TableName, Key: lineKey(line), ...changes });
    try {
      return (await client.send(command)).Attributes ?? {};
    } catch (error) {
      if (isRefused(error)) return null;
      throw error;
    }
  };
  return {
    get: async (line) => {
      const command = new GetItemCommand({ TableName, Key: lineKey(line), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item === undefined ? null : progressIn(Item);
    },
    begin: async (line, after) => {
      const Item = { ...lineKey(line), p: textOf(begun(after)), wanted: { N: String(after) } };
      const put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
      await client.send(new PutItemCommand(put)).catch((error: unknown) => {
        if (!isRefused(error)) throw error;
      });
    },
    want: async (line, position) => {
      const raised = await update(line, {
        UpdateExpression: 'SET wanted = :position',
        ConditionExpression: 'attribute_exists(pk) AND wanted < :position',
        ExpressionAttributeValues: { ':position': { N: String(position) } },
      });
      if (raised !== null) return true;
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: lineKey(line) }));
      return Item !== undefined;
    },
    take: async (line, { holder, now, until }) => {
      const taken = await update(line, {
        UpdateExpression: 'SET heldBy = :holder, heldUntil = :until',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(heldUntil) OR heldUntil < :now)',
        ExpressionAttributeValues: { ':holder': { S: holder }, ':until': { S: until }, ':now': { S: now } },
        ReturnValues: 'ALL_NEW',
      });
      return taken === null ? null : progressIn(taken);
    },
    keep: async (line, { holder, until }, progress) =>
      (await update(line, {
        UpdateExpression: 'SET p = :progress, heldUntil = :until',
        ConditionExpression: 'heldBy = :holder',
        ExpressionAttributeValues: {
          ':progress': textOf(progress),
          ':until': { S: until },
          ':holder': { S: holder },
        },
      })) !== null,
    giveBack: async (line, { holder }, progress) => {
      const isDone = progress.nextAt === null;
      const given = await update(line, {
        UpdateExpression: 'SET p = :progress REMOVE heldBy, heldUntil',
        ConditionExpression: isDone ? 'heldBy = :holder AND wanted <= :after' : 'heldBy = :holder',
        ExpressionAttributeValues: {
          ':progress': textOf(progress),
          ':holder': { S: holder },
          ...(isDone && { ':after': { N: String(progress.after) } }),
        },
      });
      return given !== null;
    },
  };
};

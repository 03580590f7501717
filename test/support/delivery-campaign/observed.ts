import {
  type AttributeValue,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { projections } from '../../../domain/read-models/index.ts';
import { allItems } from '../../../events/log/all-items.ts';
import { readItem } from '../../../events/log/read-item.ts';
import type { Mail } from '../../../functions/shared/publishing/mailer.ts';
import { generationKey, readGenerations } from '../../../functions/shared/read-model/generations.ts';
import type { TestTables } from '../dynamodb.ts';

type Item = Record<string, AttributeValue>;

const query = async (client: DynamoDBClient, TableName: string, pk: string): Promise<readonly Item[]> => {
  const condition = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } } };
  return (await client.send(new QueryCommand({ TableName, ...condition, ConsistentRead: true }))).Items ?? [];
};

/** Copies the commits of some streams from one log to another, byte for byte. */
export const copyCommits = async (
  client: DynamoDBClient,
  { from, to }: { readonly from: string; readonly to: string },
  keys: readonly string[],
): Promise<void> => {
  const items = (await Promise.all(keys.map((key) => query(client, from, key)))).flat();
  await Promise.all(items.map((Item) => client.send(new PutItemCommand({ TableName: to, Item }))));
};

/** What a log has on record about who is notified of the causes of a run. */
export const notifiedOf = async (client: DynamoDBClient, TableName: string, run: string) => {
  const items = allItems((ExclusiveStartKey) =>
    client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey })),
  );
  const commits = await Array.fromAsync(items, (item) => readItem(item).commit);
  return commits
    .filter(({ stream, id }) => stream === 'notifications' && id.includes(`-${run}-`))
    .map(({ id, commit, events }) => ({
      id,
      commit,
      events: events.map(({ type, data }) => ({ type, data })),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/**
 * The commits of some streams as records of the table's stream: in order within a stream, streams one after
 * another.
 */
export const recordsOf = async (
  client: DynamoDBClient,
  table: string,
  keys: readonly string[],
): Promise<readonly DynamoDBRecord[]> => {
  const items = (await Promise.all(keys.map((key) => query(client, table, key)))).flat();
  return items.map((item, index) => ({
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: String(index + 1).padStart(12, '0'),
      Keys: { pk: { S: item['pk']?.S ?? '' }, sk: { N: item['sk']?.N ?? '' } },
      NewImage: {
        pk: { S: item['pk']?.S ?? '' },
        sk: { N: item['sk']?.N ?? '' },
        b: { B: Buffer.from(item['b']?.B ?? []).toString('base64') },
      },
    },
  }));
};

/**
 * All live rows that a run left in every read model, byte for byte; neither their generation nor how often
 * they were put shows.
 */
export const rowsOf = async (
  client: DynamoDBClient,
  tables: TestTables,
  school: string,
  run: string,
): Promise<readonly Item[]> => {
  const table = { client, tableName: tables.readModel };
  const ofModel = async (model: string): Promise<readonly Item[]> => {
    const { live } = await readGenerations(table, { school, model });
    const rows = await query(client, tables.readModel, generationKey({ school, model }, live));
    return rows.map(({ r: _, ...row }) => ({ ...row, pk: { S: `${school}/${model}` } }));
  };
  const rows = await Promise.all(projections.map(({ model }) => ofModel(model)));
  return rows.flat().filter(({ sk }) => sk?.S?.includes(`-${run}-`));
};

const REPEAT_NOTE = '\n\nYou may have had this message before: it is not known whether it arrived.';

/** How often each line was sent: as new, and in all. */
interface Times {
  readonly asNew: number;
  readonly all: number;
}

/** Who was sent what, and how often. */
export const timesSent = (mail: readonly Mail[]): ReadonlyMap<string, Times> => {
  const sent = new Map<string, Times>();
  for (const one of mail) {
    const { asNew, all } = sent.get(lineOf(one)) ?? { asNew: 0, all: 0 };
    sent.set(lineOf(one), { asNew: asNew + (one.text.endsWith(REPEAT_NOTE) ? 0 : 1), all: all + 1 });
  }
  return sent;
};

/**
 * What is wrong with the mail of a disturbed day: something not said, said though nobody should, or said
 * twice as if it were new.
 */
export const faultsOf = (
  calm: ReadonlyMap<string, Times>,
  storm: ReadonlyMap<string, Times>,
): readonly string[] =>
  [...new Set([...calm.keys(), ...storm.keys()])].filter((line) => {
    const [expected, { asNew, all }] = [calm.get(line)?.all ?? 0, storm.get(line) ?? { asNew: 0, all: 0 }];
    return expected === 0 || all < expected || asNew > expected;
  });

const lineOf = ({ to, subject, text }: Mail): string =>
  `${to} | ${subject} | ${text.replace(REPEAT_NOTE, '')}`;

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AttributeValue,
  DynamoDBClient,
  ListTablesCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { readSegment } from '../../../events/log/archive/segment.ts';
import { splitBody } from '../../../events/log/format.ts';
import { localClient } from '../../../infra/local/local-client.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';

type Item = Readonly<Record<string, AttributeValue>>;

/** Bytes as they are, a letter each: an attribute may hold any. */
export const itemText = (item: Item): string =>
  JSON.stringify(item, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );

/** What a body of the log says, inflated. */
const bodyOf = ({ b }: Item): readonly string[] => {
  const { text, unhashed } = splitBody(b?.B ?? new Uint8Array());
  return [text.toString(), unhashed.toString()];
};

/** Every attribute of every item of every table there is, the log's bodies inflated; by table. */
export const tableTexts = async (stack: LocalStack): Promise<ReadonlyMap<string, readonly string[]>> => {
  const client = new DynamoDBClient(localClient(stack.endpoints.dynamodb));
  const texts = new Map<string, readonly string[]>();
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const TableName of TableNames) {
    const items: Item[] = [];
    for await (const page of paginateScan({ client }, { TableName })) items.push(...(page.Items ?? []));
    const bodies = TableName === stack.variable('EVENT_LOG_TABLE') ? items.flatMap(bodyOf) : [];
    texts.set(TableName, [...items.map(itemText), ...bodies]);
  }
  return texts;
};

/** Names and bytes of all files below a folder. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return `${file}\n${readFileSync(file).toString('latin1')}`;
    });

/** Keys and bytes of the archive's objects, and the commits that its segments hold. */
export const objectTexts = async (stack: LocalStack) => {
  const objects = await stack.archiveObjects();
  const segments = objects.flatMap(({ key, bytes }) => {
    const [, school, first] = /([^/]+)\/segments\/(\d+)$/.exec(key) ?? [];
    return school === undefined ? [] : readSegment(bytes, school, Number(first));
  });
  return {
    raw: objects.flatMap(({ key, bytes }) => [key, bytes.toString('latin1')]),
    unpacked: segments.map(({ text }) => text),
  };
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { readSegment } from '../../events/log/archive/segment.ts';
import { splitBody } from '../../events/log/format.ts';
import { localClient } from '../../infra/local/local-client.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';

/** Every attribute of every item, the log's bodies inflated. */
export const tableTexts = async (stack: LocalStack): Promise<readonly string[]> => {
  const dynamodb = new DynamoDBClient(localClient(stack.endpoints.dynamodb));
  const texts: string[] = [];
  for (const name of [
    'EVENT_LOG_TABLE',
    'JOURNAL_TABLE',
    'READ_MODEL_TABLE',
    'KEYS_TABLE',
    'DELIVERIES_TABLE',
  ]) {
    for await (const page of paginateScan({ client: dynamodb }, { TableName: stack.variable(name) })) {
      for (const item of page.Items ?? []) {
        texts.push(JSON.stringify(item));
        if (name === 'EVENT_LOG_TABLE') {
          const { text, unhashed } = splitBody(item['b']?.B ?? new Uint8Array());
          texts.push(text.toString(), unhashed.toString());
        }
      }
    }
  }
  return texts;
};

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));

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

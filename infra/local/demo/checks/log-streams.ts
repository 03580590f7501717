import { type AttributeValue, paginateScan } from '@aws-sdk/client-dynamodb';
import { parseLogKey } from '../../../../events/log/key.ts';
import type { StreamKey } from '../../../../events/log/types.ts';
import type { Evidence } from './evidence.ts';

/** Every stream of the log with its newest commit's number. */
export async function logStreams({
  client,
  eventLogTable,
}: Evidence): Promise<readonly { readonly key: StreamKey; readonly commits: number }[]> {
  const newest = new Map<string, number>();
  for await (const page of paginateScan(
    { client },
    { TableName: eventLogTable, ProjectionExpression: 'pk, sk', ConsistentRead: true },
  )) {
    for (const item of page.Items ?? [])
      newest.set(text(item['pk']), Math.max(newest.get(text(item['pk'])) ?? 0, Number(item['sk']?.N)));
  }
  return [...newest].map(([pk, commits]) => ({ key: parseLogKey(pk), commits }));
}

const text = (value: AttributeValue | undefined): string => value?.S ?? '';

import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { allItems } from '../../events/log/all-items.ts';
import { parseLogKey } from '../../events/log/key.ts';
import type { StreamKey } from '../../events/log/types.ts';

export interface NewestCommit {
  readonly key: StreamKey;
  readonly commit: number;
}

export interface ScannedLog {
  readonly schools: ReadonlyMap<string, readonly NewestCommit[]>;
  /** Keys that the log can't have written: the partition key, with the number where that is what is wrong. */
  readonly malformed: readonly string[];
}

/** Segments of the table that are read side by side: ten years of a large trust have to fit into one run. */
const SEGMENTS = 8;

/**
 * The newest commit of every stream of the trust, by school: a scan of the log's keys, at half the price of a
 * consistent one. What was written a moment ago may be missing in it, and is the relay's anyway.
 */
export const scanLog = async (
  client: Pick<DynamoDBClient, 'send'>,
  TableName: string,
): Promise<ScannedLog> => {
  const newest = new Map<string, number>();
  const malformed: string[] = [];
  const ofSegment = async (Segment: number): Promise<void> => {
    const part = { TableName, Segment, TotalSegments: SEGMENTS };
    const items = allItems((ExclusiveStartKey) =>
      client.send(new ScanCommand({ ...part, ProjectionExpression: 'pk, sk', ExclusiveStartKey })),
    );
    for await (const { pk, sk } of items) {
      const stream = pk?.S ?? '';
      const commit = Number(sk?.N);
      if (Number.isSafeInteger(commit) && commit > 0)
        newest.set(stream, Math.max(newest.get(stream) ?? 0, commit));
      else malformed.push(`${stream}/${sk?.N}`);
    }
  };
  await Promise.all(Array.from({ length: SEGMENTS }, (_, segment) => ofSegment(segment)));
  return sorted(newest, malformed.sort());
};

const sorted = (newest: ReadonlyMap<string, number>, misnumbered: readonly string[]): ScannedLog => {
  const malformed = [...misnumbered];
  const known: NewestCommit[] = [];
  for (const pk of [...newest.keys()].sort()) {
    const key = keyIn(pk);
    if (key === null) malformed.push(pk);
    else known.push({ key, commit: newest.get(pk) ?? 0 });
  }
  return { schools: Map.groupBy(known, ({ key }) => key.school), malformed };
};

const keyIn = (text: string): StreamKey | null => {
  try {
    return parseLogKey(text);
  } catch {
    return null;
  }
};

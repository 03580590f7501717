import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { logKey, parseLogKey } from '../key.ts';
import type { StreamKey } from '../types.ts';
import { getAll, putAll } from './batches.ts';
import { TamperedJournal } from './errors.ts';
import type { Page } from './page.ts';
import { markerKey, refText } from './refs.ts';
import type { CommitRef, JournalDeps, JournalEntry, Marked, Place } from './types.ts';

type MarkerDeps = Pick<JournalDeps, 'client' | 'tableName' | 'wait' | 'random'>;

const markerItem = z.strictObject({
  pk: z.object({ S: z.string() }),
  sk: z.object({ N: z.string() }),
  p: z.object({ N: z.string() }),
  h: z.object({ B: z.instanceof(Uint8Array) }),
});

const parseMarker = (item: Record<string, AttributeValue>) => {
  const parsed = markerItem.safeParse(item);
  if (!parsed.success) throw new TamperedJournal(`not a marker: ${item['pk']?.S} ${item['sk']?.N}`);
  const { stream, id } = parseLogKey(parsed.data.pk.S);
  const { p, h } = parsed.data;
  const place = { position: Number(p.N), hash: Buffer.from(h.B).toString('base64url') };
  return { ref: { stream, id, commit: Number(parsed.data.sk.N) }, place };
};

/** Places by reference, of those commits that have a marker. */
export const readMarkers = async (
  deps: MarkerDeps,
  school: string,
  refs: readonly CommitRef[],
): Promise<ReadonlyMap<string, Place>> => {
  const items = await getAll(
    deps,
    refs.map((ref) => markerKey(school, ref)),
  );
  return new Map(items.map(parseMarker).map(({ ref, place }) => [refText(ref), place]));
};

/**
 * A marker, with the commit's position and hash, is a function of its page, so that it does not matter how
 * often or by whom it is put.
 */
export const putMarkers = (
  deps: MarkerDeps,
  school: string,
  entries: readonly JournalEntry[],
): Promise<void> =>
  putAll(
    deps,
    entries.map((entry) => ({
      ...markerKey(school, entry),
      p: { N: String(entry.position) },
      h: { B: Buffer.from(entry.hash, 'base64url') },
    })),
  );

/**
 * Puts the markers that a relay which died after its page left out; reading first, since reads cost a fifth
 * of writes.
 */
export const completeMarkers = async (deps: MarkerDeps, page: Page | null): Promise<void> => {
  if (page === null) return;
  const marked = await readMarkers(deps, page.school, page.entries);
  await putMarkers(
    deps,
    page.school,
    page.entries.filter((entry) => !marked.has(refText(entry))),
  );
};

/** Where markers lie. */
export type MarkersTable = Pick<JournalDeps, 'client' | 'tableName'>;

/**
 * Markers of a stream after a number, in order; one request, at most `limit` and 1 MB, so that few are all
 * only when they are fewer.
 */
export const markersAfter = async (
  { client, tableName }: MarkersTable,
  key: StreamKey,
  commit: number,
  limit: number,
): Promise<readonly Marked[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND sk > :commit',
      ExpressionAttributeValues: { ':pk': { S: logKey(key) }, ':commit': { N: String(commit) } },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(parseMarker).map(({ ref, place }) => ({ ...place, commit: ref.commit }));
};

export const newestMarked = async (
  { client, tableName }: MarkerDeps,
  key: StreamKey,
): Promise<Marked | null> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: logKey(key) } },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  const [newest] = Items.map(parseMarker);
  return newest === undefined ? null : { ...newest.place, commit: newest.ref.commit };
};

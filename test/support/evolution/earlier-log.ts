import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { defineEvents, type Json, type StreamEvents } from '../../../events/catalogue/define-events.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import type { Fold, StreamKey } from '../../../events/log/types.ts';

/** A catalogue as it was when some event types were at an older version. */
export const earlierEvents = (
  { stream, entries }: StreamEvents,
  versions: Readonly<Record<string, number>>,
): StreamEvents =>
  defineEvents(
    stream,
    Object.fromEntries(
      Object.entries(entries).map(([type, entry]) => [
        type,
        { ...entry, version: versions[type] ?? entry.version },
      ]),
    ),
  );

/** A release of the past: what it wrote events with, and how it folded them. */
export interface Release {
  readonly events: StreamEvents;
  readonly fold: Fold<unknown>;
}

export interface Written {
  readonly type: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, Json>>;
}

/** Writes as an earlier release did: one commit, with the snapshot of that release. */
export const writeAsReleased = async (
  table: { readonly client: DynamoDBClient; readonly tableName: string; readonly trust: string },
  { events, fold }: Release,
  {
    key,
    now,
    written,
  }: { readonly key: StreamKey; readonly now: string; readonly written: readonly Written[] },
): Promise<void> => {
  const log = createEventLog({ ...table, catalogue: createUpcaster([events]) });
  const tip = await log.load(key, fold);
  await tip.append({
    events: written,
    commandId: randomUUID(),
    fingerprint: 'AAAAAAAAAAAAAAAA',
    actor: { id: 'p-it', roles: ['it-support', 'staff'] },
    now,
    correlationId: '0af7651916cd43dd8448eb211c80319c',
    causationId: null,
    policyVersion: 1,
    facts: [],
  });
};

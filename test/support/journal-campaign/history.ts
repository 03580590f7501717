import { randomBytes } from 'node:crypto';
import { type AttributeValue, BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { defineEvents, event } from '../../../events/catalogue/define-events.ts';
import { commitText, hashOf } from '../../../events/log/commit-text.ts';
import { compose } from '../../../events/log/compose.ts';
import { commandDigest } from '../../../events/log/digests.ts';
import { logKey } from '../../../events/log/key.ts';
import type { Commit, FactRef, ReadCommit } from '../../../events/log/types.ts';

export const trust = 'fernhill';

const noted = event({
  version: 1,
  description: 'Something was noted.',
  items: ['GOV-04'],
  payload: z.strictObject({ what: z.string(), words: z.string() }),
  personal: { words: 'record' },
  example: { what: 'thing', words: 'said' },
});
/** A catalogue of four streams, alike. */
export const streams = ['agreements', 'devices', 'people', 'incidents'] as const;
export const catalogue = streams.map((stream) => defineEvents(stream, { Noted: noted }));

/** One command of a generated history: in which stream, on facts of which others, with how many events. */
export interface Step {
  readonly stream: number;
  readonly facts: readonly number[];
  readonly events: number;
}

export interface Written {
  readonly read: ReadCommit;
  readonly item: Record<string, AttributeValue>;
}

const commitOf = (school: string, id: string, step: Step, chains: ReadonlyMap<number, Written>): Commit => {
  const before = chains.get(step.stream)?.read;
  const facts: FactRef[] = [...new Set(step.facts)]
    .filter((fact) => fact !== step.stream)
    .map((fact) => ({
      school,
      stream: streams[fact]!,
      id,
      commit: chains.get(fact)?.read.commit.commit ?? 0,
    }));
  return {
    trust,
    school,
    stream: streams[step.stream]!,
    id,
    commit: (before?.commit.commit ?? 0) + 1,
    firstVersion: before === undefined ? 1 : before.commit.firstVersion + before.commit.events.length,
    commandId: randomBytes(8).toString('hex'),
    actor: { id: 'p-1', roles: ['office'] },
    recordedAt: '2026-09-03T08:30:00.000Z',
    correlationId: '0af7651916cd43dd8448eb211c80319c',
    causationId: null,
    policyVersion: 1,
    facts,
    events: Array.from({ length: step.events }, (_, index) => ({
      type: 'Noted',
      v: 1,
      occurredAt: '2026-09-03T08:29:00.000Z',
      data: { what: `thing-${index}`, words: 'sealed:1:x:y' },
    })),
    prev: before?.hash ?? null,
  };
};

/** What the log would hold after these commands. */
export const historyOf = (school: string, steps: readonly Step[], id = 'one'): readonly Written[] => {
  const chains = new Map<number, Written & { digests: Buffer }>();
  return steps.map((step) => {
    const commit = commitOf(school, id, step, chains);
    const digests = Buffer.concat([
      commandDigest(commit.actor.id, commit.commandId),
      chains.get(step.stream)?.digests ?? Buffer.alloc(0),
    ]);
    const draft = { commit, fingerprint: 'f', stateVersion: 1, state: null, snapshotAt: 0, digests };
    const { body } = compose(draft);
    const text = commitText(commit);
    const item = { pk: { S: logKey(commit) }, sk: { N: String(commit.commit) }, b: { B: body } };
    const written: Written = { read: { commit, text, hash: hashOf(text) }, item };
    chains.set(step.stream, { ...written, digests });
    return written;
  });
};

/** The log's own writer is not under test here: items are put in bulk. */
export const writeHistory = async (
  client: DynamoDBClient,
  table: string,
  history: readonly Written[],
): Promise<void> => {
  for (let from = 0; from < history.length; from += 25) {
    const requests = history.slice(from, from + 25).map(({ item }) => ({ PutRequest: { Item: item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  }
};

/** The record of a commit as Lambda hands it over: bytes as base64. */
export const insertRecord = ({ item }: Written, sequence: string): DynamoDBRecord => {
  const b = { B: Buffer.from(item['b']?.B ?? []).toString('base64') };
  const [pk, sk] = [{ S: item['pk']?.S ?? '' }, { N: item['sk']?.N ?? '' }];
  return {
    eventName: 'INSERT',
    dynamodb: { Keys: { pk, sk }, NewImage: { pk, sk, b }, SequenceNumber: sequence },
  };
};

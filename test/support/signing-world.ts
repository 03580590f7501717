import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { S3Client } from '@aws-sdk/client-s3';
import { checkpointAfter } from '../../events/log/archive/checkpoint-after.ts';
import { copyStateOf } from '../../events/log/archive/copy-state.ts';
import { createArchive } from '../../events/log/archive/create-archive.ts';
import { createEntryBundles } from '../../events/log/archive/entry-bundles.ts';
import { createCheckpoints } from '../../events/log/checkpoints/create-checkpoints.ts';
import { putCheckpoint, putCountersignature } from '../../events/log/checkpoints/put.ts';
import {
  createSigningProgress,
  type SigningProgressStore,
} from '../../events/log/checkpoints/signing-progress.ts';
import { createLogOfLogsWriter } from '../../events/log/log-of-logs/create-log-of-logs.ts';
import { formatKey, signNote } from '../../events/log/proof/note.ts';
import { createReplay } from '../../events/log/replay/replay.ts';
import type { LogOfLogsDeps } from '../../functions/shared/checkpoints/log-of-logs/log-of-logs-deps.ts';
import { createNotified } from '../../functions/shared/checkpoints/notified.ts';
import type { NotifyOfCheckpointsDeps } from '../../functions/shared/checkpoints/notify-of-checkpoints.ts';
import type { SignDeps } from '../../functions/shared/checkpoints/sign-deps.ts';
import type { TrustKeys } from '../../functions/shared/checkpoints/trust-keys.ts';
import type { Mail } from '../../functions/shared/publishing/mailer.ts';
import type { WatchCopiesDeps } from '../../functions/sign-checkpoints/watch-copies.ts';
import type { AskWitnessesDeps } from '../../functions/sign-checkpoints/witnessing/ask-witnesses.ts';
import { fakeBucket } from './fake-bucket.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { type Life, liveUntil } from './journal-campaign/life.ts';
import type { Journaled } from './journaled-history.ts';
import { signerOf } from './note-signers.ts';

export const signedTrust = 'fernhill';
export const signedSchool = 'larkfield-infant';

/** Keys made of words, oldest first; the last one signs. */
export const keysOf = (...words: readonly string[]): TrustKeys => {
  const signers = words.map((word) => signerOf(`daybook/${signedTrust}`, word));
  return {
    published: async () => signers.map(({ name, publicKey }) => formatKey(name, publicKey)),
    sign: async (text) => signNote({ text, ...signers.at(-1)! }),
  };
};

type WorldDeps = SignDeps &
  NotifyOfCheckpointsDeps &
  LogOfLogsDeps &
  WatchCopiesDeps &
  AskWitnessesDeps & { readonly progress: SigningProgressStore };

/** An invocation that has all of its time. */
export const wholeTime = { getRemainingTimeInMillis: () => 900_000 };

/** A school's journal that grows as far as `head`, tables and bucket in memory, and whatever went out. */
export const signingWorld = (history: readonly Journaled[]) => {
  const [dynamo, s3] = [fakeDynamo(), fakeBucket()];
  const world = {
    history: [...history],
    head: history.length,
    now: '2026-09-03T09:05:00.000Z',
    keys: keysOf('2026'),
    client: dynamo.client,
    items: dynamo.items,
    objects: s3.objects,
    copies: s3.copies,
    /** Texts that were signed, also those that never got anywhere. */
    signed: [] as string[],
    announced: [] as unknown[],
    mails: [] as Mail[],
  };
  const journaled = () => world.history.slice(0, world.head);
  const journal = (life: Life): SignDeps['journal'] => ({
    headPosition: () => life.step(async () => world.head),
    readJournal: (_school, after, limit) =>
      life.step(async () =>
        journaled()
          .slice(after, after + limit)
          .map(({ entry }) => entry),
      ),
  });
  const readCommits =
    (life: Life) => (_school: string, refs: readonly { stream: string; id: string; commit: number }[]) =>
      life.step(async () =>
        refs.map((ref) => {
          const found = world.history.find(
            ({ entry }) => entry.stream === ref.stream && entry.id === ref.id && entry.commit === ref.commit,
          );
          return found?.read ?? null;
        }),
      );
  const accept = async ({ input }: PutEventsCommand) => {
    const entries = input.Entries ?? [];
    world.announced.push(...entries.map(({ Detail = '' }) => JSON.parse(Detail)));
    return { Entries: entries.map((_, index) => ({ EventId: `e-${index}` })) };
  };
  /** What one signer works with, as long as it lives. */
  const deps = (life: Life = liveUntil(undefined, (work) => work())): WorldDeps => {
    const client = {
      send: (command: never) => life.step(() => dynamo.client.send(command)),
    } as unknown as DynamoDBClient;
    const bucket = {
      client: { send: (command: never) => life.step(() => s3.client.send(command)) } as unknown as S3Client,
      bucket: 'archive',
    };
    const index = { client, tableName: 'journal' };
    const sign = async (text: string) => {
      world.signed.push(text);
      return world.keys.sign(text);
    };
    return {
      trust: signedTrust,
      now: () => world.now,
      journal: journal(life),
      replay: createReplay({ ...journal(life), readCommits: readCommits(life), readSegment: null }),
      archive: createArchive(bucket),
      copyStateOf: (log, size) => copyStateOf(bucket, log, size),
      checkpointAfter: (school, size) => checkpointAfter(bucket, school, size),
      checkpoints: createCheckpoints(index),
      putCheckpoint: (school, checkpoint) => putCheckpoint(index, school, checkpoint),
      logOfLogs: createLogOfLogsWriter(index),
      entryBundles: createEntryBundles(bucket),
      keys: { published: world.keys.published, sign: (text) => life.step(() => sign(text)) },
      bus: { send: (command: never) => life.step(() => accept(command)) } as never,
      busName: 'daybook',
      wait: async () => undefined,
      random: () => 0.5,
      notified: createNotified(client, 'journal'),
      progress: createSigningProgress(client, 'journal'),
      witnesses: [{ name: 'chair', person: 'chair', key: null }],
      addressOf: async (person) => `${person}@trustees.example`,
      sendMail: (mail) => life.step(async () => void world.mails.push(mail)),
      putCountersignature: (log, one) => putCountersignature(index, log, one),
      post: async () => ({ status: 503, type: '', text: '' }),
      witnessServers: [],
      docsBaseUrl: 'https://docs.fernhill.example',
    };
  };
  return Object.assign(world, { deps });
};

export type SigningWorld = ReturnType<typeof signingWorld>;

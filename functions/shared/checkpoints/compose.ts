import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { checkpointAfter } from '../../../events/log/archive/checkpoint-after.ts';
import { createArchive } from '../../../events/log/archive/create-archive.ts';
import { createEntryBundles } from '../../../events/log/archive/entry-bundles.ts';
import { createCheckpoints } from '../../../events/log/checkpoints/create-checkpoints.ts';
import { putCheckpoint } from '../../../events/log/checkpoints/put.ts';
import { createLogOfLogsWriter } from '../../../events/log/log-of-logs/create-log-of-logs.ts';
import { instantOf, systemClock } from '../lambda/clock.ts';
import { composeReader, composeSeals, pause } from '../lambda/compose.ts';
import { composeJournalReader, composeReplay, type ReplayEnv } from '../lambda/compose-replay.ts';
import { type SenderEnv, sesMailer } from '../publishing/mailer.ts';
import type { LogOfLogsDeps } from './log-of-logs/log-of-logs-deps.ts';
import { createNotified } from './notified.ts';
import type { NotifyOfCheckpointsDeps } from './notify-of-checkpoints.ts';
import type { SignDeps } from './sign-deps.ts';
import { checkpointKeyName, createTrustKeys } from './trust-keys.ts';
import { createWitnessAddress } from './witness-address.ts';
import { parseWitnesses } from './witnesses.ts';

export interface SigningClients {
  readonly dynamo: DynamoDBClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly bus: EventBridgeClient;
  /** One try: a mail that got no answer may have gone out. */
  readonly mail: SESv2Client;
}

/** The part of the environment that the functions which sign share. */
export interface SigningEnv extends ReplayEnv, SenderEnv {
  readonly TRUST_ID: string;
  readonly ARCHIVE_BUCKET: string;
  readonly SIGNING_KEY_IDS: string;
  readonly FORMER_KEYS?: string | undefined;
  readonly EVENT_BUS_NAME: string;
  readonly WITNESSES: string;
  readonly KEYS_TABLE: string;
  readonly MASTER_KEY_ID: string;
  readonly DOCS_BASE_URL: string;
}

/** All that signing and notifying take. */
export const composeSigning = (
  { dynamo, kms, s3, bus, mail }: SigningClients,
  env: SigningEnv,
): SignDeps & NotifyOfCheckpointsDeps & LogOfLogsDeps => {
  const bucket = { client: s3, bucket: env.ARCHIVE_BUCKET };
  const index = { client: dynamo, tableName: env.JOURNAL_TABLE };
  return {
    trust: env.TRUST_ID,
    now: () => instantOf(systemClock()),
    journal: composeJournalReader(dynamo, env),
    replay: composeReplay(dynamo, env, null),
    archive: createArchive(bucket),
    checkpointAfter: (school, size) => checkpointAfter(bucket, school, size),
    checkpoints: createCheckpoints(index),
    putCheckpoint: (school, checkpoint) => putCheckpoint(index, school, checkpoint),
    logOfLogs: createLogOfLogsWriter(index),
    entryBundles: createEntryBundles(bucket),
    keys: createTrustKeys({
      client: kms,
      name: checkpointKeyName(env.TRUST_ID),
      keyIds: env.SIGNING_KEY_IDS,
      former: env.FORMER_KEYS,
    }),
    bus,
    busName: env.EVENT_BUS_NAME,
    wait: pause,
    random: Math.random,
    notified: createNotified(dynamo, env.JOURNAL_TABLE),
    witnesses: parseWitnesses(env.WITNESSES),
    addressOf: createWitnessAddress({
      log: composeReader(dynamo, env).log,
      sealer: composeSeals({ dynamo, kms }, env).sealer,
      clock: systemClock,
    }),
    sendMail: sesMailer(mail, env),
    docsBaseUrl: env.DOCS_BASE_URL,
  };
};

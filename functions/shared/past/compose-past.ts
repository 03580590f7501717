import type { S3Client } from '@aws-sdk/client-s3';
import { createArchive } from '../../../events/log/archive/create-archive.ts';
import type { Archive } from '../../../events/log/archive/types.ts';
import { countersignedNote } from '../../../events/log/checkpoints/countersigned-note.ts';
import { createCheckpoints } from '../../../events/log/checkpoints/create-checkpoints.ts';
import type { StoredCheckpoint } from '../../../events/log/checkpoints/types.ts';
import { createReadFound, type ReadFound } from '../../../events/log/found-commits.ts';
import type { LogReader } from '../../../events/log/types.ts';
import { composeAccess } from '../access/compose-access.ts';
import type { RefusalDeps } from '../access/recorded-refusals.ts';
import { type Clients, composeReader } from '../lambda/compose.ts';
import { composeReplay } from '../lambda/compose-replay.ts';
import type { CommandsEnv } from '../lambda/env.ts';
import type { ReadDeps } from '../reads/read-deps.ts';
import type { ReplayDeps } from './replay-into.ts';
import type { Covering, NamedCheckpoint, Newest, SealedAt } from './rests-on.ts';

export interface PastClients extends Clients {
  readonly s3: S3Client;
}

export interface PastEnv extends CommandsEnv {
  readonly JOURNAL_TABLE: string;
  readonly ARCHIVE_BUCKET: string;
}

/** What every function that answers for the past shares. */
export interface Past extends Omit<ReadDeps, 'permissions'>, RefusalDeps, ReplayDeps {
  readonly log: LogReader;
  readonly readFound: ReadFound;
  readonly archive: Archive;
  readonly covering: Covering;
  readonly latest: Newest;
  readonly sealedAt: SealedAt;
}

/** Replay, checkpoints and who is asking, from clients and environment. */
export const composePast = (clients: PastClients, env: PastEnv): Past => {
  const { dynamo, s3 } = clients;
  const records = composeReader(dynamo, env);
  const archive = createArchive({ client: s3, bucket: env.ARCHIVE_BUCKET });
  const checkpoints = createCheckpoints({ client: dynamo, tableName: env.JOURNAL_TABLE });
  return {
    ...records,
    ...composeAccess(clients, env, records.log),
    archive,
    covering: async (school, position) => named(await checkpoints.covering(school, position)),
    sealedAt: async (school, size) => named(await checkpoints.at(school, size)),
    latest: async (school) => named(await checkpoints.latest(school)),
    replay: composeReplay(dynamo, env, archive),
    readFound: createReadFound({
      log: { client: dynamo, tableName: env.EVENT_LOG_TABLE },
      journal: { client: dynamo, tableName: env.JOURNAL_TABLE },
      trust: env.TRUST_ID,
    }),
  };
};

const named = (stored: StoredCheckpoint | null): NamedCheckpoint | null =>
  stored && { size: stored.size, time: stored.time, note: countersignedNote(stored) };

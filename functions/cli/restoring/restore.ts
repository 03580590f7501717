import { type ArchivedObject, archivedObjects } from '../../../events/log/archive/archived-objects.ts';
import { createArchive } from '../../../events/log/archive/create-archive.ts';
import { createEntryBundles } from '../../../events/log/archive/entry-bundles.ts';
import { createErasures } from '../../../events/log/archive/erasures.ts';
import type { ArchiveBucket } from '../../../events/log/archive/objects.ts';
import { copyArchive } from '../../../events/log/backup/copy-archive.ts';
import { logOfLogsEntries, putLogOfLogs } from '../../../events/log/backup/log-of-logs.ts';
import { createLogOfLogsWriter } from '../../../events/log/log-of-logs/create-log-of-logs.ts';
import { type Checkpoint, LOG_OF_LOGS } from '../../../events/log/proof/checkpoint.ts';
import { kmsWrappingKey } from '../../../events/sealing/kms-wrapping-key.ts';
import type { Progress } from '../progress.ts';
import { type AllErased, allErased } from './archived-erasures.ts';
import type { Backup } from './backup-folder.ts';
import type { AwsClients } from './clients.ts';
import type { DeploymentNames } from './deployment-file.ts';
import { type PlannedJournal, planJournals } from './plan.ts';
import { putFiles } from './put-files.ts';
import { putJournal } from './put-journal.ts';
import { putKeys, sortedKeys } from './put-keys.ts';
import { putSigned } from './put-signed.ts';
import type { BackedUpKeys } from './sealed-keys.ts';
import { signedCheckpoints } from './signed-checkpoints.ts';

/** What a restore reads, and where it writes. */
export interface ToRestore {
  readonly clients: AwsClients;
  readonly names: DeploymentNames;
  readonly backup: Backup;
  readonly dataKeys: BackedUpKeys;
  /** Bucket of the archive, or of a copy of it. */
  readonly archive: string;
  /** Bucket of evidence, or of a copy of it; null: files are brought back by other means. */
  readonly evidence: string | null;
  readonly keys: readonly string[];
  readonly kept: ReadonlyMap<string, readonly Checkpoint[]>;
  readonly progress: (label: string, total: number) => Progress;
}

/** A restore that was verified, and of which nothing is written yet. */
export interface Planned extends AllErased {
  readonly journals: readonly PlannedJournal[];
  readonly keys: ReturnType<typeof sortedKeys>;
  /** Writes it, whole; again, it goes on. @returns how many files of evidence lie there now */
  readonly write: () => Promise<number>;
}

/** Reads and verifies everything, and writes nothing. @throws NotRestorable, DamagedObject */
export const plannedRestore = async (given: ToRestore): Promise<Planned> => {
  const from = { client: given.clients.s3, bucket: given.archive };
  const objects = await objectsByLog(from);
  const archive = createArchive(from);
  const { backup, keys, kept } = given;
  const bar = given.progress('verified', backup.journals.length);
  let verified = 0;
  const onVerified = (): void => bar.at(++verified);
  const journals = await planJournals({ archive, objects, backup, keys, kept, onVerified });
  bar.end();
  const ofLogs = objects.get(LOG_OF_LOGS) ?? [];
  const signed = await signedCheckpoints({ archive, keys }, backup.trust, LOG_OF_LOGS, ofLogs);
  const entries = await logOfLogsEntries(createEntryBundles(from), backup.trust, ofLogs, signed);
  const all = await allErased(createErasures(from), journals);
  const { erased } = all;
  const sorted = sortedKeys(given.dataKeys.keys, erased);
  return {
    ...all,
    journals,
    keys: sorted,
    write: async () => {
      await writeAll(given, from, journals, sorted);
      await writeLogOfLogs(given, from, { objects: ofLogs, signed, entries });
      if (given.evidence === null) return 0;
      const to = { client: given.clients.s3, bucket: given.names.EvidenceBucketName };
      return putFiles({ client: given.clients.s3, bucket: given.evidence }, to, erased);
    },
  };
};

const objectsByLog = async (from: ArchiveBucket): Promise<ReadonlyMap<string, readonly ArchivedObject[]>> =>
  Map.groupBy(await Array.fromAsync(archivedObjects(from)), ({ log }) => log);

/** Keys first: nothing that was erased can be read for a moment, whatever ends this run. */
const writeAll = async (
  given: ToRestore,
  from: ArchiveBucket,
  journals: readonly PlannedJournal[],
  keys: ReturnType<typeof sortedKeys>,
): Promise<void> => {
  const { clients, names, backup } = given;
  const masterKey = kmsWrappingKey({ client: clients.kms, keyId: names.MasterKeyArn });
  await putKeys({ client: clients.dynamo, tableName: names.KeysTableName }, masterKey, keys);
  const bar = given.progress('restored', journals.length);
  const { countersignatures } = backup;
  for (const [index, planned] of journals.entries()) {
    await putJournal({ clients, names, from, countersignatures }, planned);
    bar.at(index + 1);
  }
  bar.end();
};

interface LogOfLogsPlanned {
  readonly objects: readonly ArchivedObject[];
  readonly signed: Awaited<ReturnType<typeof signedCheckpoints>>;
  readonly entries: Awaited<ReturnType<typeof logOfLogsEntries>>;
}

const writeLogOfLogs = async (
  { clients, names, backup }: ToRestore,
  from: ArchiveBucket,
  { objects, signed, entries }: LogOfLogsPlanned,
): Promise<void> => {
  const index = { client: clients.dynamo, tableName: names.JournalTableName };
  await copyArchive(from, { client: clients.s3, bucket: names.ArchiveBucketName }, objects);
  await putLogOfLogs(createLogOfLogsWriter(index), entries);
  await putSigned(index, LOG_OF_LOGS, signed, backup.countersignatures);
};

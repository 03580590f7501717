import type { KeyObject } from 'node:crypto';
import { lackingSegments } from '../../../events/log/archive/lacking-segments.ts';
import type { ArchiveBucket } from '../../../events/log/archive/objects.ts';
import { SEGMENT_COMMITS } from '../../../events/log/archive/segment.ts';
import type { BackedUpCommit } from '../../../events/log/backup/history.ts';
import { tailOf } from '../../../events/log/backup/read-tail.ts';
import { countersignaturesIn } from '../../../events/log/checkpoints/countersignatures-in.ts';
import { findHead } from '../../../events/log/journal/find-entries.ts';
import { journaledSchools } from '../../../events/log/journal/journaled-schools.ts';
import { LOG_OF_LOGS } from '../../../events/log/proof/checkpoint.ts';
import { type KeyOfTable, keysOfTable } from '../../../events/sealing/keys-of-table.ts';
import { kmsMasterKey } from '../../../events/sealing/kms-master-key.ts';
import { eachAtOnce } from '../../shared/checkpoints/log-of-logs/each-at-once.ts';
import { BACKUP_FORMAT, type Backup } from './backup-folder.ts';
import type { AwsClients } from './clients.ts';
import type { DeploymentNames } from './deployment-file.ts';
import { logTables } from './log-tables.ts';
import { type BackedUpKey, sealKeys } from './sealed-keys.ts';

/** What a backup is made of. */
export interface ToBackUp {
  readonly clients: AwsClients;
  readonly names: DeploymentNames;
  /** Whom the keys are sealed for; or keys that are sealed already, where nothing opens the table's. */
  readonly recipient: KeyObject | Pick<Backup, 'keys' | 'keysMadeAt'>;
  /** UTC. */
  readonly now: string;
}

/**
 * All that the archive does not hold: commits since the last whole segment of each journal, countersignatures,
 * and the data keys, sealed.
 * @throws NotRestorable where log and journal are not whole
 */
export const makeBackup = async (given: ToBackUp): Promise<Backup> => {
  const { clients, names } = given;
  const archive = { client: clients.s3, bucket: names.ArchiveBucketName };
  const journal = { client: clients.dynamo, tableName: names.JournalTableName };
  const schools = await journaledSchools(journal);
  const after = await eachAtOnce(
    schools,
    async (school) => [school, await archivedUpTo(archive, journal, school)] as const,
  );
  return backupOf(given, {
    after: new Map(after),
    logs: [...schools, LOG_OF_LOGS],
    isOwn: () => true,
  });
};

/** The same without the archive. */
export interface ToCollect extends Omit<ToBackUp, 'clients'> {
  readonly clients: Pick<AwsClients, 'dynamo' | 'kms'>;
}

/** What of a deployment goes into a folder. */
export interface Wanted {
  /** After which position each journal is taken. */
  readonly after: ReadonlyMap<string, number>;
  /** Whose countersignatures are. */
  readonly logs: readonly string[];
  /** Whether the data keys of a school are. */
  readonly isOwn: (school: string) => boolean;
}

/**
 * Commits, countersignatures and keys as they stand. Keys are read last, so that none lacks that a commit was
 * sealed with.
 * @throws NotRestorable where log and journal are not whole
 */
export const backupOf = async (given: ToCollect, { after, logs, isOwn }: Wanted): Promise<Backup> => {
  const { clients, names, recipient, now } = given;
  const { dynamo: client } = clients;
  const journal = { client, tableName: names.JournalTableName };
  const tables = logTables(client, names);
  const commits = new Map<string, readonly BackedUpCommit[]>();
  for (const [school, last] of after)
    commits.set(school, await Array.fromAsync(tailOf(tables, school, last)));
  const countersignatures = await Promise.all(
    logs.map(async (log) => (await countersignaturesIn(journal, log)).map((one) => ({ log, ...one }))),
  );
  return {
    format: BACKUP_FORMAT,
    trust: names.TrustId,
    madeAt: now,
    journals: [...after].map(([school, last]) => ({
      school,
      from: last + 1,
      size: last + (commits.get(school)?.length ?? 0),
    })),
    countersignatures: countersignatures.flat(),
    commits,
    ...('keysMadeAt' in recipient
      ? { keys: recipient.keys.trim(), keysMadeAt: recipient.keysMadeAt }
      : { keys: await sealedKeys(given, recipient, isOwn), keysMadeAt: now }),
  };
};

/** @param isOwn whose keys are read */
const sealedKeys = async (
  { clients: { dynamo: client, kms }, names, now }: ToCollect,
  recipient: KeyObject,
  isOwn: Wanted['isOwn'],
): Promise<string> => {
  const masterKey = kmsMasterKey({ client: kms, keyId: names.MasterKeyArn });
  const keys = keysOfTable({ client, tableName: names.KeysTableName }, masterKey, isOwn);
  const all = (await Array.fromAsync(keys)).map(toBackUp);
  return sealKeys({ trust: names.TrustId, madeAt: now, keys: all }, recipient);
};

const toBackUp = (one: KeyOfTable): BackedUpKey => {
  const { school, subject } = one;
  return 'plain' in one
    ? { school, subject, key: Buffer.from(one.plain).toString('base64url') }
    : { school, subject, destroyedAt: one.destroyedAt };
};

/** The last position before which no segment lacks. */
const archivedUpTo = async (
  bucket: ArchiveBucket,
  journal: Parameters<typeof findHead>[0],
  school: string,
): Promise<number> => {
  const head = await findHead(journal, school);
  const [lacking] = await lackingSegments(bucket, school, head);
  return lacking === undefined ? head - (head % SEGMENT_COMMITS) : lacking - 1;
};

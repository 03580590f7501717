import type { ArchiveBucket } from '../../../events/log/archive/objects.ts';
import { keepAgain } from '../../../events/log/backup/again.ts';
import { copyArchive } from '../../../events/log/backup/copy-archive.ts';
import { type HistoryCommit, historyOf } from '../../../events/log/backup/history.ts';
import { putHistory } from '../../../events/log/backup/put-history.ts';
import { parseCommit } from '../../../events/log/commit-text.ts';
import type { BackedUpCountersignature } from './backup-folder.ts';
import type { AwsClients } from './clients.ts';
import type { DeploymentNames } from './deployment-file.ts';
import { followUps } from './follow-ups.ts';
import { logTables } from './log-tables.ts';
import type { PlannedJournal } from './plan.ts';
import { putSigned } from './put-signed.ts';

/** Where a journal comes from and goes to. */
export interface PutJournalDeps {
  readonly clients: Pick<AwsClients, 'dynamo' | 's3'>;
  readonly names: DeploymentNames;
  /** Where the archive lies that is read. */
  readonly from: ArchiveBucket;
  readonly countersignatures: readonly BackedUpCountersignature[];
}

/**
 * Puts one verified journal: its commits, what followed from them, and then its archive and checkpoints, so
 * that nobody finds a checkpoint of more than there is.
 */
export const putJournal = async (deps: PutJournalDeps, planned: PlannedJournal): Promise<void> => {
  const { clients, names, from } = deps;
  const { school, sources, hashes, again, objects } = planned;
  const { dynamo: client } = clients;
  const follow = followUps({
    client,
    readModel: names.ReadModelTableName,
    deliveries: names.DeliveriesTableName,
  });
  const tables = logTables(client, names);
  const index = { client, tableName: names.JournalTableName };
  await keepAgain(index, school, [...again]);
  await putHistory(tables, { school, hashes, again, commits: shown(historyOf(sources), follow.visit) });
  await follow.end();
  await copyArchive(from, { client: clients.s3, bucket: names.ArchiveBucketName }, objects);
  await putSigned(index, school, planned.checkpoints, deps.countersignatures);
};

type Visit = ReturnType<typeof followUps>['visit'];

/** A history, each commit of which is shown on its way. */
export async function* shown(
  commits: AsyncIterable<HistoryCommit>,
  visit: Visit,
): AsyncGenerator<HistoryCommit> {
  for await (const one of commits) {
    await visit(parseCommit(one.text), one.position);
    yield one;
  }
}

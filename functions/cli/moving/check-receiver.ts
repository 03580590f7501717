import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { findEntries, findHead, isKept } from '../../../events/log/journal/find-entries.ts';
import { logKey } from '../../../events/log/key.ts';
import { newestItem } from '../../../events/log/table.ts';
import type { Commit, StreamKey } from '../../../events/log/types.ts';
import { keysOfTable } from '../../../events/sealing/keys-of-table.ts';
import type { WrappingKey } from '../../../events/sealing/put-key-back.ts';
import type { AwsClients } from '../restoring/clients.ts';
import type { DeploymentNames } from '../restoring/deployment-file.ts';
import type { PlannedJournal } from '../restoring/plan.ts';
import type { sortedKeys } from '../restoring/put-keys.ts';

/** What a school would be put into. */
export interface Receiver {
  readonly clients: Pick<AwsClients, 'dynamo'>;
  readonly names: DeploymentNames;
  readonly masterKey: Pick<WrappingKey, 'unwrap'>;
}

const AT_ONCE = 1000;

/**
 * That nothing of what the receiver has already means something else than what arrives: its journal of the
 * school is the beginning of this one, or empty, and so are its records and keys.
 * @throws NotRestorable naming the first place; nothing was written
 */
export const checkReceiver = async (
  receiver: Receiver,
  {
    school,
    journals,
    keys,
    staff,
  }: {
    readonly school: string;
    readonly journals: readonly PlannedJournal[];
    readonly keys: ReturnType<typeof sortedKeys>;
    readonly staff: ReadonlySet<string>;
  },
): Promise<void> => {
  for (const planned of journals) await checkJournal(receiver, planned);
  const registered = await newestOf(receiver, { school, stream: 'schools', id: school });
  const journal = { client: receiver.clients.dynamo, tableName: receiver.names.JournalTableName };
  if (registered?.trust === receiver.names.TrustId && (await findHead(journal, school)) === 0)
    throw new NotRestorable(`${school}: the deployment has a school of that id already`);
  await checkKeys(receiver, school, keys);
  for (const id of staff)
    if ((await newestOf(receiver, { school: '_trust', stream: 'people', id })) !== null)
      throw new NotRestorable(
        `_trust/${id} is somebody else here: the history names a person of the other trust by that id`,
      );
};

/** Whether a record has a commit of this number, or later ones. */
export const hasCommit = async (receiver: Receiver, key: StreamKey, commit: number): Promise<boolean> =>
  ((await newestOf(receiver, key))?.commit ?? 0) >= commit;

/** A record's newest commit; null: there is none. */
const newestOf = async ({ clients, names }: Receiver, key: StreamKey): Promise<Commit | null> => {
  const table = { client: clients.dynamo, tableName: names.EventLogTableName };
  return (await newestItem(table, logKey(key)))?.commit ?? null;
};

const checkJournal = async (
  { clients, names }: Receiver,
  { school: log, hashes }: PlannedJournal,
): Promise<void> => {
  const journal = { client: clients.dynamo, tableName: names.JournalTableName };
  for (let after = 0; after < hashes.length; after += AT_ONCE) {
    const entries = await findEntries(journal, log, after, Math.min(AT_ONCE, hashes.length - after));
    for (const entry of entries)
      if (!isKept(entry) || hashes[entry.position - 1]?.toString('base64url') !== entry.hash)
        throw new NotRestorable(
          `${log}: the deployment has another history from position ${entry.position} on`,
        );
    if (entries.length < AT_ONCE) return;
  }
};

/** A key that stands there already is the very one; and none lives of whom the history says that it is gone. */
const checkKeys = async (
  { clients, names, masterKey }: Receiver,
  school: string,
  { back, gone }: ReturnType<typeof sortedKeys>,
): Promise<void> => {
  const wanted = new Map(back.map(({ subject, key }) => [subject, key]));
  const destroyed = new Set(gone.map(({ subject }) => subject));
  const table = { client: clients.dynamo, tableName: names.KeysTableName };
  for await (const one of keysOfTable(table, masterKey, (of) => of === school)) {
    const isOther =
      'plain' in one
        ? wanted.get(one.subject) !== Buffer.from(one.plain).toString('base64url')
        : !destroyed.has(one.subject);
    if (isOther) throw new NotRestorable(`the deployment has a key of its own for ${school}/${one.subject}`);
  }
};

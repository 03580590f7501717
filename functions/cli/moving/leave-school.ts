import { accessTenantOf, wordOfRecord } from '../../../domain/kernel/ids.ts';
import { movesStream } from '../../../domain/streams/moves/stream.ts';
import type { MoveEvent } from '../../../events/catalogue/moves.ts';
import { createErasures } from '../../../events/log/archive/erasures.ts';
import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { newestCheckpoint } from '../../../events/log/checkpoints/newest-checkpoint.ts';
import type { JournalEntry } from '../../../events/log/journal/types.ts';
import { MOVES } from '../../../events/log/proof/joined.ts';
import { createDestroyKey } from '../../../events/sealing/destroy-key.ts';
import { placesOfKeys } from '../../../events/sealing/keys-of-table.ts';
import type { CommandDeps } from '../../shared/commands/command-deps.ts';
import { composeCommands } from '../../shared/commands/compose-commands.ts';
import { giveUpLogIns } from '../../shared/commands/give-up-log-ins.ts';
import { createFileStore } from '../../shared/files/file-store.ts';
import { digest, hexIdOf } from '../../shared/lambda/digest.ts';
import type { AwsClients } from '../restoring/clients.ts';
import type { DeploymentNames } from '../restoring/deployment-file.ts';
import { checkReceipt } from './check-receipt.ts';
import { MOVING } from './joining-commit.ts';
import { journalOf } from './journal-hashes.ts';
import type { Receipt } from './receipt.ts';

/** A school that leaves, and what the receiver says of it. */
export interface ToLeave {
  readonly clients: AwsClients;
  readonly names: DeploymentNames;
  readonly receipt: Receipt;
  /** The receiver's public keys, which came by another way. */
  readonly keys: readonly string[];
  /** UTC with milliseconds. */
  readonly now: () => string;
}

/** A receipt that holds: what it takes to act on it. */
export interface Left {
  readonly size: number;
  /**
   * Destroys the keys, notes that in the archive, removes the files, gives up the log-ins and records it;
   * again, nothing.
   * @returns how many keys
   */
  readonly erase: () => Promise<number>;
}

/**
 * Holds a receipt against the own record, and records that the school left. Nothing that was recorded here may
 * be missing there.
 * @throws NotRestorable
 */
export const leaveSchool = async (given: ToLeave): Promise<Left> => {
  const { clients, names, receipt, keys } = given;
  const { school, trust: to } = receipt;
  const index = { client: clients.dynamo, tableName: names.JournalTableName };
  const journals = new Map<string, readonly JournalEntry[]>();
  for (const log of [school, accessTenantOf(school)]) journals.set(log, await journalOf(index, log));
  const hashesOf = async (log: string) => (journals.get(log) ?? []).map(({ hash }) => hash);
  const [own, access] = [school, accessTenantOf(school)].map((log) =>
    receipt.journals.find((one) => one.log === log),
  );
  if (own === undefined) throw new NotRestorable(`the receipt says nothing of ${school}`);
  const ground = { own: names.TrustId, keys, hashesOf };
  const { size, root } = await checkReceipt(receipt, own, ground);
  if (access !== undefined) await checkReceipt(receipt, access, ground);
  else if ((await newestCheckpoint(index, accessTenantOf(school))) !== null)
    throw new NotRestorable(`the receipt says nothing of who looked at ${school}`);
  const beyond = (journals.get(school) ?? []).slice(size).filter(({ stream }) => stream !== MOVES.stream);
  if (beyond[0] !== undefined)
    throw new NotRestorable(`${school}: positions from ${beyond[0].position} on are in no receipt`);
  const deps = commandsOf(given);
  const { state } = await deps.log.load({ school, ...MOVES }, movesStream);
  if (state.leaving?.isConfirmed !== true || state.leaving.to !== to)
    throw new NotRestorable(`${school}: two people have not decided that it leaves for the trust ${to}`);
  if (!state.leaving.hasLeft)
    await record(deps, given, { type: 'SchoolLeft', data: { to, size, root, receipt: own.checkpoint } });
  const people = (journals.get(school) ?? []).filter(
    ({ stream, commit }) => stream === 'people' && commit === 1,
  );
  return { size, erase: () => erase(deps, given, people) };
};

const commandsOf = ({ clients, names, now }: ToLeave): CommandDeps =>
  composeCommands(
    clients,
    {
      TRUST_ID: names.TrustId,
      EVENT_LOG_TABLE: names.EventLogTableName,
      KEYS_TABLE: names.KeysTableName,
      MASTER_KEY_ID: names.MasterKeyArn,
    },
    () => new Date(now()),
  );

const record = async (deps: CommandDeps, { receipt, now }: ToLeave, event: MoveEvent): Promise<void> => {
  const stream = await deps.log.load({ school: receipt.school, ...MOVES }, movesStream);
  const commandId = `move#${event.type}#${stream.state.leaving?.by ?? 0}`;
  await stream.append({
    events: [{ ...event, occurredAt: now() }],
    ...{ commandId, fingerprint: digest(commandId), actor: MOVING, now: now() },
    correlationId: correlationOf(receipt),
    ...{ causationId: null, policyVersion: null, facts: [] },
  });
};

const correlationOf = ({ school, trust }: Receipt): string => hexIdOf(`${school} ${trust}`);

const erase = async (deps: CommandDeps, given: ToLeave, people: readonly JournalEntry[]): Promise<number> => {
  const { clients, names, receipt, now } = given;
  const { school } = receipt;
  const table = { client: clients.dynamo, tableName: names.KeysTableName };
  const destroy = createDestroyKey({ ...table, ofSchools: true });
  const at = now();
  const places = await Array.fromAsync(placesOfKeys(table, [school, accessTenantOf(school)]));
  for (const place of places) await destroy(place, at);
  const archive = createErasures({ client: clients.s3, bucket: names.ArchiveBucketName });
  await archive.put(school, { record: wordOfRecord(MOVES), destroyedAt: at });
  await createFileStore({ client: clients.s3, bucket: names.EvidenceBucketName }).clear(`${school}/`);
  const cause = { id: `${school}/moves/school/left`, correlationid: correlationOf(receipt) };
  for (const { id } of people) await giveUpLogIns(deps, { school, id }, cause);
  const { state } = await deps.log.load({ school, ...MOVES }, movesStream);
  if (state.erasedAt === null)
    await record(deps, given, { type: 'SchoolErased', data: { keys: places.length, destroyedAt: at } });
  return places.length;
};

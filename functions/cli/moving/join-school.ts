import { accessTenantOf, isAccessTenant } from '../../../domain/kernel/ids.ts';
import { keepAgain } from '../../../events/log/backup/again.ts';
import { NotRestorable } from '../../../events/log/backup/errors.ts';
import { type HistoryCommit, historyOf } from '../../../events/log/backup/history.ts';
import { putHistory } from '../../../events/log/backup/put-history.ts';
import { findEntries, isKept } from '../../../events/log/journal/find-entries.ts';
import { kmsWrappingKey } from '../../../events/sealing/kms-wrapping-key.ts';
import { arrivalOf } from '../restoring/arrival.ts';
import type { AwsClients } from '../restoring/clients.ts';
import type { DeploymentNames } from '../restoring/deployment-file.ts';
import { followUps } from '../restoring/follow-ups.ts';
import { logTables } from '../restoring/log-tables.ts';
import type { PlannedJournal } from '../restoring/plan.ts';
import { shown } from '../restoring/put-journal.ts';
import { putKeys, sortedKeys } from '../restoring/put-keys.ts';
import type { SchoolBundle } from '../restoring/school-bundle.ts';
import type { BackedUpKeys } from '../restoring/sealed-keys.ts';
import { checkEvidence, followEvidence, keptEvidence, putEvidence } from './bundle-evidence.ts';
import { checkReceiver, hasCommit } from './check-receiver.ts';
import { joiningCommit, type Seen, seenIn } from './joining-commit.ts';
import { movedBy } from './leaving-to.ts';

/** A verified bundle, and the deployment that takes it. */
export interface ToTake {
  readonly clients: AwsClients;
  readonly names: DeploymentNames;
  /** Folder of the bundle, for its files. */
  readonly folder: string;
  readonly bundle: SchoolBundle;
  readonly dataKeys: BackedUpKeys;
  readonly journals: readonly PlannedJournal[];
  /** The other trust's public keys, oldest first. */
  readonly keys: readonly string[];
  /** UTC with milliseconds. */
  readonly now: string;
}

/** What is there now. */
export interface Taken {
  readonly school: string;
  readonly journals: readonly { readonly log: string; readonly commits: number }[];
  readonly keys: number;
  readonly files: number;
}

/**
 * Takes a school from another trust: everything is looked at before anything is written; then its keys, its
 * journals with the commit that states where they came from, and its files. Again, it goes on where it ended.
 * @throws NotRestorable
 */
export const takeSchool = async (given: ToTake): Promise<Taken> => {
  const { clients, names, dataKeys, journals } = given;
  const school = schoolOf(given);
  const masterKey = kmsWrappingKey({ client: clients.kms, keyId: names.MasterKeyArn });
  const keys = sortedKeys(dataKeys.keys, new Map(journals.map((one) => [one.school, one.erased])));
  const evidence = followEvidence();
  const seen = new Map<string, Seen>();
  for (const planned of journals)
    seen.set(planned.school, await seenIn(historyOf(planned.sources), evidence.visit));
  const { leaving, erasedAt } = movedBy(seen.get(school)?.moves ?? []);
  if (leaving?.isConfirmed !== true || leaving.to !== names.TrustId)
    throw new NotRestorable(`${school}: its record does not end with leaving for the trust ${names.TrustId}`);
  if (erasedAt !== null)
    throw new NotRestorable(`${school}: the trust ${given.bundle.trust} has destroyed its keys already`);
  const files = keptEvidence(
    evidence.files,
    journals.find((one) => one.school === school)?.erased ?? new Map(),
  );
  checkEvidence(given.folder, files);
  const staff = new Set([...seen.values()].flatMap((one) => [...one.staff]));
  const receiver = { clients, names, masterKey };
  await checkReceiver(receiver, { school, journals, keys, staff });
  const isThere = await hasCommit(
    receiver,
    { school, stream: 'schools', id: school },
    seen.get(school)?.schools ?? 0,
  );
  const count = await putKeys({ client: clients.dynamo, tableName: names.KeysTableName }, masterKey, keys);
  // The school's own journal last, and in it its registration: until that stands, no command is taken.
  for (const planned of isThere ? [] : journals.toSorted((a, b) => rankOf(a) - rankOf(b)))
    await putJoined(given, planned, seen.get(planned.school));
  const to = { client: clients.s3, bucket: names.EvidenceBucketName };
  await putEvidence(to, school, given.folder, files);
  const put = journals.map(({ school: log, size }) => ({ log, commits: size + 1 }));
  return { school, journals: put, keys: count, files: files.size };
};

const rankOf = ({ school }: PlannedJournal): number => (isAccessTenant(school) ? 0 : 1);

/** The one school that a bundle is of. @throws NotRestorable where it is not whole, or brings anything beside */
const schoolOf = ({ names, bundle, dataKeys, journals }: ToTake): string => {
  const [own, ...others] = journals.filter(({ school }) => !isAccessTenant(school));
  if (own === undefined || others.length > 0 || own.school.startsWith('_'))
    throw new NotRestorable('the bundle is not of one school');
  const { school } = own;
  if (bundle.trust === names.TrustId) throw new NotRestorable(`the bundle is of this trust: ${bundle.trust}`);
  const beside =
    journals.find((one) => ![school, accessTenantOf(school)].includes(one.school))?.school ??
    dataKeys.keys.find((one) => one.school !== school)?.school;
  if (beside !== undefined)
    throw new NotRestorable(`the bundle brings something of ${beside}, beside ${school}`);
  const unsigned = journals.find(({ size, checkpoints }) => !checkpoints.some((one) => one.size === size));
  if (unsigned !== undefined) throw new NotRestorable(`${unsigned.school} is not signed to its end`);
  if (!arrivalOf(journals, dataKeys.keys).isWhole)
    throw new NotRestorable(`${school} has not arrived whole: school-arrival says what lacks`);
  return school;
};

const putJoined = async (given: ToTake, planned: PlannedJournal, seen: Seen | undefined): Promise<void> => {
  const { clients, names, bundle, keys } = given;
  const { school, sources, hashes, size } = planned;
  const index = { client: clients.dynamo, tableName: names.JournalTableName };
  const at = (await standingAt(index, school, size + 1)) ?? later(given.now, seen?.latest ?? '');
  const own = names.TrustId;
  const { countersignatures } = bundle;
  const joined = joiningCommit({
    from: bundle.trust,
    own,
    planned,
    keys,
    countersignatures,
    before: seen?.moves.at(-1) ?? null,
    at,
  });
  const follow = followUps({
    client: clients.dynamo,
    readModel: names.ReadModelTableName,
    deliveries: names.DeliveriesTableName,
  });
  const again = new Set([...planned.again, size + 1]);
  await keepAgain(index, school, [...again]);
  await putHistory(logTables(clients.dynamo, names), {
    ...{ school, again },
    hashes: [...hashes, Buffer.from(joined.hash, 'base64url')],
    commits: shown(followedBy(historyOf(sources), joined), follow.visit),
    isLast: ({ stream }) => stream === 'schools',
  });
  await follow.end();
};

async function* followedBy(
  commits: AsyncIterable<HistoryCommit>,
  last: HistoryCommit,
): AsyncGenerator<HistoryCommit> {
  yield* commits;
  yield last;
}

/** When the commit behind the history was journaled, by a run before this one. */
const standingAt = async (
  index: Parameters<typeof findEntries>[0],
  log: string,
  position: number,
): Promise<string | null> => {
  const [entry] = await findEntries(index, log, position - 1, 1);
  return entry !== undefined && isKept(entry) ? entry.at : null;
};

const later = (now: string, latest: string): string =>
  latest < now ? now : new Date(Date.parse(latest) + 1).toISOString();

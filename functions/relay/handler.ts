import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { TamperedJournal } from '../../events/log/journal/errors.ts';
import { logFailure, metric } from '../shared/lambda/log.ts';
import { type Batch, inBatchSpan } from '../shared/lambda/tracing.ts';
import { type DeliverDeps, deliver, keyOf } from '../shared/publishing/deliver.ts';
import { reportTampering } from '../shared/publishing/report-tampering.ts';
import { traceparentsOf } from '../shared/publishing/to-envelope.ts';
import { type Decoded, decodeRecord } from './decode-record.ts';

export interface RelayDeps extends DeliverDeps {
  readonly trustId: string;
}

type CommitRecord = Extract<Decoded, { kind: 'commit' }>;
type Oddity = Exclude<Decoded, CommitRecord>;

/**
 * Consumer of the log's stream: journals each school's commits, publishes them, and sets aside what is no
 * commit. One after another; answers the first record that is not done with, from which the mapping goes on:
 * what comes again is published again, never lost.
 */
export const createHandler =
  (deps: RelayDeps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const records = Records.map((record) => decodeRecord(record, deps.trustId));
    const { decoded, unknown } = await lookedUp(deps, records);
    const known = decoded.filter((one) => !unknown.has(one));
    const failed = new Set([...unknown, ...(await inBatchSpan(batchOf(known), () => handedOn(deps, known)))]);
    if (failed.size > 0) metric('MessageFailed', failed.size);
    const first = decoded.find((one) => failed.has(one));
    return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first.sequence }] };
  };

/**
 * What is to become of which record; unknown where the journal could not be asked, so that it must come
 * again.
 */
const lookedUp = async (deps: RelayDeps, records: readonly Decoded[]) => {
  const unknown = new Set<Decoded>();
  const decoded = await Promise.all(
    records.map((one) =>
      broughtAlong(deps, one).catch((error: unknown) => {
        logFailure(error, { sequence: one.sequence });
        unknown.add(one);
        return one;
      }),
    ),
  );
  return { decoded, unknown };
};

/**
 * What a school brought along from another trust was journaled before it was put into the log (decision 69); any
 * other commit of another trust is set aside.
 */
const broughtAlong = async ({ journal }: RelayDeps, one: Decoded): Promise<Decoded> => {
  if (one.kind !== 'foreign') return one;
  const { key, sequence, read } = one;
  const place = await journal.placeOf(read.commit, read.commit.commit).catch(damaged);
  if (place === DAMAGED) return { ...one, reason: DAMAGED };
  return place?.hash === read.hash ? { key, sequence, kind: 'commit', read } : one;
};

const DAMAGED = 'journal-altered';

const damaged = (error: unknown): typeof DAMAGED => {
  if (error instanceof TamperedJournal) return DAMAGED;
  throw error;
};

/** The span links to those of the events that come of it, in the trace of whatever recorded them. */
const batchOf = (decoded: readonly Decoded[]): Batch => ({
  ...{ name: 'journal commits', system: 'aws_dynamodb_streams', size: decoded.length },
  traceparents: () =>
    decoded.flatMap((one) => (one.kind === 'commit' ? traceparentsOf(one.read.commit) : [])),
});

/** Answers the records that must come again. */
const handedOn = async (deps: RelayDeps, decoded: readonly Decoded[]): Promise<ReadonlySet<Decoded>> => {
  const failed = new Set<Decoded>();
  for (const oddity of decoded.filter((one) => one.kind !== 'commit')) {
    if (!(await setAside(deps, oddity))) failed.add(oddity);
  }
  for (const [school, records] of bySchool(decoded)) {
    for (const record of await undelivered(deps, school, records)) failed.add(record);
  }
  return failed;
};

const bySchool = (decoded: readonly Decoded[]): ReadonlyMap<string, CommitRecord[]> =>
  Map.groupBy(
    decoded.filter((one) => one.kind === 'commit'),
    ({ read }) => read.commit.school,
  );

/**
 * One school's trouble is not another's: an error leaves all of this school's records for the next try. What
 * a damaged journal does not take is set aside, since no try mends it: the mapping would come to no other
 * school's records. Once the journal is put right, the sweep journals what it lacks.
 */
const undelivered = async (
  deps: RelayDeps,
  school: string,
  records: readonly CommitRecord[],
): Promise<readonly CommitRecord[]> => {
  const reads = records.map(({ read }) => read);
  try {
    const failed = new Set((await deliver(deps, school, reads)).map(keyOf));
    return records.filter(({ read }) => failed.has(keyOf(read)));
  } catch (error) {
    if (error instanceof TamperedJournal) return notJournaled(deps, school, records);
    logFailure(error);
    return records;
  }
};

/** Each by itself: what is damaged may be one commit's own line. */
const notJournaled = async (
  deps: RelayDeps,
  school: string,
  records: readonly CommitRecord[],
): Promise<readonly CommitRecord[]> => {
  const [only, ...others] = records;
  if (only !== undefined && others.length === 0)
    return (await setAside(deps, { ...only, kind: 'tampering', reason: DAMAGED })) ? [] : records;
  const failed: CommitRecord[] = [];
  for (const record of records) failed.push(...(await undelivered(deps, school, [record])));
  return failed;
};

/** False when the dead letters can't be reached: the record must come again. */
const setAside = async (
  { deadLetters }: RelayDeps,
  { kind, key, sequence, reason }: Pick<Oddity, 'kind' | 'key' | 'sequence' | 'reason'>,
): Promise<boolean> => {
  const letter = { reason, key, sequence };
  return (kind === 'tampering' ? reportTampering(deadLetters, letter) : deadLetters(letter)).then(
    () => true,
    (error: unknown) => {
      logFailure(error, { sequence });
      return false;
    },
  );
};

import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
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
    const decoded = await Promise.all(records.map((one) => broughtAlong(deps, one)));
    const failed = await inBatchSpan(batchOf(decoded), () => handedOn(deps, decoded));
    if (failed.size > 0) metric('MessageFailed', failed.size);
    const first = decoded.find((one) => failed.has(one));
    return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first.sequence }] };
  };

/**
 * What a school brought along from another trust was journaled before it was put into the log (decision 69); any
 * other commit of another trust is set aside.
 */
const broughtAlong = async ({ journal }: RelayDeps, one: Decoded): Promise<Decoded> => {
  if (one.kind !== 'foreign') return one;
  const { key, sequence, read } = one;
  const place = await journal.placeOf(read.commit, read.commit.commit);
  return place?.hash === read.hash ? { key, sequence, kind: 'commit', read } : one;
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

/** One school's trouble is not another's: an error leaves all of this school's records for the next try. */
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
    logFailure(error);
    return records;
  }
};

/** False when the dead letters can't be reached: the record must come again. */
const setAside = async (
  { deadLetters }: RelayDeps,
  { kind, key, sequence, reason }: Oddity,
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

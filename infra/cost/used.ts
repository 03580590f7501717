import type { Units } from './measured.ts';
import { costOf } from './prices.ts';
import { usage } from './usage.ts';

/** Dollars by what they are paid for. */
export type Lines = Readonly<Record<string, number>>;

/**
 * Megabytes at which a function has one core to itself.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
const MEGABYTES_OF_CORE = 1769;
const GIGABYTE = 1e9;

/** What a function is given, and whether AWS X-Ray traces it; by its name. */
export type Functions = Readonly<Record<string, { readonly megabytes: number; readonly isTraced: boolean }>>;

/**
 * What a kind costs that is done so many times: CPU at the share of a core that the memory gives, and waiting for
 * the requests that it makes. A cold start is billed like work. @param atOnce requests that it waits for together
 * @throws Error for a function that the template does not have, which was measured before it was changed
 */
export const costOfUse = (units: Units, times: number, functions: Functions, atOnce = 1): Lines => {
  const invocations = sumOf(units.invocations);
  const { coldShare, coldKeyRequests, requestMs } = usage;
  const waits = units.tableRequests + units.keyRequests + units.objectPuts + units.objectGets;
  const waitMs = (waits * requestMs.value) / atOnce / Math.max(1, invocations);
  const names = new Set([...Object.keys(units.invocations), ...Object.keys(units.cpuMs)]);
  const gigabyteSeconds = [...names].reduce(
    (sum, name) => sum + gigabyteSecondsOf(units, name, functionOf(functions, name).megabytes, waitMs),
    0,
  );
  const traced = Object.entries(units.invocations).reduce(
    (sum, [name, count]) => sum + (functionOf(functions, name).isTraced ? count : 0),
    0,
  );
  const cost = {
    Lambda: costOf('lambdaRequest', invocations) + costOf('lambdaGigabyteSecond', gigabyteSeconds),
    DynamoDB: costOf('tableWrite', units.writeUnits) + costOf('tableRead', units.readUnits),
    // Sent once, and received and deleted by the batch.
    SQS: costOf('queueRequest', units.messages + 2 * units.batches),
    EventBridge: costOf('busEvent', units.events) + costOf('busArchiving', units.eventBytes / GIGABYTE),
    SES: costOf('mail', units.mails),
    KMS:
      costOf('keyRequest', units.keyRequests + invocations * coldShare.value * coldKeyRequests.value) +
      costOf('signature', units.signatures),
    S3: costOf('objectPut', units.objectPuts) + costOf('objectGet', units.objectGets),
    'CloudWatch Logs': costOfLog(units.logBytes + invocations * usage.logBytesOfInvocation.value),
    'X-Ray': costOf('trace', traced * usage.tracedShare.value),
  };
  return Object.fromEntries(Object.entries(cost).map(([name, usd]) => [name, (usd * times) / units.of]));
};

/** Each request of a person: the gateway, its log, and what goes back. */
export const costOfRequests = (requests: number): Lines => ({
  'API Gateway': costOf('httpRequest', requests),
  'CloudWatch Logs': costOfLog(requests * usage.logBytesOfRequest.value),
  'Data transfer': costOf('traffic', (requests * usage.kbOfAnswer.value * 1000) / GIGABYTE),
});

/** Kept three months, compressed to a seventh. */
const costOfLog = (bytes: number): number =>
  costOf('logIngestion', bytes / GIGABYTE) + costOf('logStorage', (3 * 0.15 * bytes) / GIGABYTE);

const gigabyteSecondsOf = (units: Units, name: string, megabytes: number, waitMs: number): number => {
  const cold = (units.invocations[name] ?? 0) * usage.coldShare.value * usage.coldCpuMs.value;
  const slower = Math.max(1, MEGABYTES_OF_CORE / megabytes);
  const waited =
    Object.keys(units.invocations).length === 0 ? waitMs : waitMs * (units.invocations[name] ?? 0);
  const ms = ((units.cpuMs[name] ?? 0) + cold) * slower + waited;
  return (ms / 1000) * (megabytes / 1024);
};

const functionOf = (functions: Functions, name: string): Functions[string] => {
  const found = functions[name];
  if (found === undefined)
    throw new Error(`the template has no function ${name}: measure again with npm run units`);
  return found;
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The sums of several, name by name. */
export const added = (all: readonly Lines[]): Lines => {
  const sums: Record<string, number> = {};
  for (const lines of all)
    for (const [name, usd] of Object.entries(lines)) sums[name] = (sums[name] ?? 0) + usd;
  return sums;
};

import type { RequestUse, Use } from '../../../infra/local/metering/use.ts';
import { writeUnits } from '../../bench/harness/units.ts';
import { createSizes, type Grown, nothing, type Sizes } from './sizes.ts';

/** What was used so far, in the units that a deployment is billed by. */
export interface Counted {
  writeUnits: number;
  readUnits: number;
  /** By which tables grew: what is put over something else counts by the difference. */
  grownBytes: number;
  /** Items that were put where none stood. */
  grownItems: number;
  /** Of these, by which log, journal and deliveries grew: what can be made again of nothing else. */
  loggedBytes: number;
  loggedItems: number;
  tableRequests: number;
  keyRequests: number;
  signatures: number;
  /** Entries of the bus, of 64 kB at most each. */
  events: number;
  eventBytes: number;
  mails: number;
  messages: number;
  /** Times that messages were handed to a function. */
  batches: number;
  objectPuts: number;
  objectGets: number;
  logBytes: number;
  /** By the function's name. */
  readonly invocations: Record<string, number>;
}

const none = (): Counted => ({
  writeUnits: 0,
  readUnits: 0,
  grownBytes: 0,
  grownItems: 0,
  loggedBytes: 0,
  loggedItems: 0,
  tableRequests: 0,
  keyRequests: 0,
  signatures: 0,
  events: 0,
  eventBytes: 0,
  mails: 0,
  messages: 0,
  batches: 0,
  objectPuts: 0,
  objectGets: 0,
  logBytes: 0,
  invocations: {},
});

const ENTRY_BYTES = 64 * 1024;

/** Adds up what a stack's functions use. */
export const createCounter = () => {
  const counted = none();
  const sizes = createSizes();
  return {
    hear: (use: Use): void => {
      if (use.kind === 'line') counted.logBytes += use.bytes;
      if (use.kind === 'request') count[use.service]?.(counted, use, sizes);
      if (use.kind !== 'invocation') return;
      counted.invocations[use.name] = (counted.invocations[use.name] ?? 0) + 1;
      counted.messages += use.messages;
      counted.batches += use.messages > 0 ? 1 : 0;
    },
    counted: (): Counted => structuredClone(counted),
  };
};

type Count = (counted: Counted, use: RequestUse, sizes: Sizes) => void;
const count: Readonly<Record<string, Count>> = {
  dynamodb: (counted, use, sizes) => countTables(counted, use, sizes),
  kms: (counted, { operation }) => {
    if (operation === 'Sign') counted.signatures += 1;
    else counted.keyRequests += 1;
  },
  eventbridge: (counted, { sent }) => {
    const { Entries = [] }: { Entries?: readonly object[] } = JSON.parse(sent.toString('utf8'));
    for (const bytes of Entries.map((entry) => Buffer.byteLength(JSON.stringify(entry)))) {
      counted.events += Math.ceil(bytes / ENTRY_BYTES);
      counted.eventBytes += bytes;
    }
  },
  sesv2: (counted) => {
    counted.mails += 1;
  },
  s3: (counted, { operation }) => {
    if (/^(PUT|POST) |^GET \/[^/?]+\/?\?.*list-type/.test(operation)) counted.objectPuts += 1;
    else counted.objectGets += 1;
  },
};

interface Write {
  readonly TableName?: string;
  readonly Item?: object;
}
interface SentToTable extends Write {
  readonly TransactItems?: readonly { readonly Put?: Write }[];
}
interface Consumed {
  readonly CapacityUnits?: number;
}

const grow = (counted: Counted, table: string, { more, isNew }: Grown): void => {
  counted.grownBytes += more;
  counted.grownItems += isNew ? 1 : 0;
  if (!/EventLog|Journal|Deliveries/.test(table)) return;
  counted.loggedBytes += more;
  counted.loggedItems += isNew ? 1 : 0;
};

/** The engine says what a request takes, of transactions wrongly: these are worked out by AWS's rule. */
const countTables: Count = (counted, { operation, sent, answer }, sizes) => {
  const { TransactItems, ...single }: SentToTable = JSON.parse(sent.toString('utf8'));
  const { ConsumedCapacity, __type }: { ConsumedCapacity?: Consumed | Consumed[]; __type?: string } =
    JSON.parse(answer.toString('utf8') || '{}');
  counted.tableRequests += 1;
  const isTransaction = operation === 'TransactWriteItems';
  const puts = isTransaction ? (TransactItems ?? []).map(({ Put = {} }) => Put) : [single];
  // What was refused, such as on a condition, has put nothing.
  const grown = puts.map((put) => (__type === undefined ? sizes.grownBy(put) : nothing));
  for (const [at, { TableName = '' }] of puts.entries()) grow(counted, TableName, grown[at] ?? nothing);
  if (isTransaction) {
    counted.writeUnits += grown.reduce((sum, { bytes }) => sum + writeUnits(bytes, true), 0);
    return;
  }
  const units = [ConsumedCapacity ?? []]
    .flat()
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  if (/^(Put|Update|Delete|BatchWrite)/.test(operation)) counted.writeUnits += units;
  else counted.readUnits += units;
};

import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { allItems } from '../log/all-items.ts';
import type { MasterKey, Subject } from './types.ts';

/** A data key in the clear, or when it was destroyed, UTC. */
export type KeyOfTable = Subject & ({ readonly plain: Uint8Array } | { readonly destroyedAt: string });

export interface KeysTable {
  readonly client: Pick<DynamoDBClient, 'send'>;
  /** The table `Keys`. */
  readonly tableName: string;
}

/** How many the master key is asked for at once. */
const AT_ONCE = 20;

/**
 * Every data key of the table, opened one by one; what was destroyed as its place says.
 * @param isOwn whose keys are opened: of no other school is the master key asked
 */
export async function* keysOfTable(
  table: KeysTable,
  masterKey: Pick<MasterKey, 'unwrap'>,
  isOwn: (school: string) => boolean,
): AsyncGenerator<KeyOfTable> {
  let some: Promise<KeyOfTable>[] = [];
  for await (const place of placesIn(table, isOwn)) {
    some.push(opened(masterKey, place));
    if (some.length < AT_ONCE) continue;
    yield* await Promise.all(some);
    some = [];
  }
  yield* await Promise.all(some);
}

/** Whose keys the table has of some schools, also such as were destroyed; none is opened. */
export async function* placesOfKeys(table: KeysTable, schools: readonly string[]): AsyncGenerator<Subject> {
  for await (const { subject } of placesIn(table, (school) => schools.includes(school))) yield subject;
}

interface Place {
  readonly subject: Subject;
  readonly wrapped: Uint8Array | undefined;
  readonly destroyedAt: string | undefined;
}

async function* placesIn(
  { client, tableName: TableName }: KeysTable,
  isOwn: (school: string) => boolean,
): AsyncGenerator<Place> {
  const items = allItems((ExclusiveStartKey) =>
    client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey })),
  );
  for await (const { pk, w, d } of items) {
    const subject = subjectIn(pk?.S ?? '');
    if (isOwn(subject.school)) yield { subject, wrapped: w?.B, destroyedAt: d?.S };
  }
}

/** The school ends at the first slash. */
const subjectIn = (pk: string): Subject => {
  const slash = pk.indexOf('/');
  return { school: pk.slice(0, slash), subject: pk.slice(slash + 1) };
};

const opened = async (
  masterKey: Pick<MasterKey, 'unwrap'>,
  { subject, wrapped, destroyedAt = '' }: Place,
): Promise<KeyOfTable> =>
  wrapped === undefined
    ? { ...subject, destroyedAt }
    : { ...subject, plain: await masterKey.unwrap(subject, wrapped) };

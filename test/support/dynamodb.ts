import { randomUUID } from 'node:crypto';
import { type AttributeDefinition, CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';

/**
 * A client of the engine that the global set-up started; retries are off, so that a test sees every answer.
 */
export const testClient = (): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: inject('dynamodbEndpoint'),
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });

export interface TestTables {
  readonly eventLog: string;
  readonly journal: string;
  readonly readModel: string;
  readonly keys: string;
  readonly deliveries: string;
}

/** Fresh, empty tables with the shapes of the deployed ones. */
export async function createTables(prefix: string, client = testClient()): Promise<TestTables> {
  const name = (table: string) => `${prefix}-${randomUUID().slice(0, 8)}-${table}`;
  const tables: TestTables = {
    eventLog: name('log'),
    journal: name('journal'),
    readModel: name('read'),
    keys: name('keys'),
    deliveries: name('deliveries'),
  };
  await Promise.all([
    createTable(client, tables.eventLog, 'N', true),
    createTable(client, tables.journal, 'N'),
    createTable(client, tables.readModel, 'S'),
    createTable(client, tables.keys, null),
    createTable(client, tables.deliveries, 'S'),
  ]);
  return tables;
}

async function createTable(
  client: DynamoDBClient,
  TableName: string,
  sortKey: 'N' | 'S' | null,
  stream = false,
): Promise<void> {
  const sort: AttributeDefinition[] = sortKey ? [{ AttributeName: 'sk', AttributeType: sortKey }] : [];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }, ...sort],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        ...sort.map(({ AttributeName }) => ({ AttributeName, KeyType: 'RANGE' as const })),
      ],
      ...(stream
        ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const } }
        : {}),
    }),
  );
}

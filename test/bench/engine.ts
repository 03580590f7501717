import { CreateTableCommand, type CreateTableCommandInput, DynamoDB } from '@aws-sdk/client-dynamodb';
import { startDynamoDbLocal } from '../../infra/local/dynamodb-local/start.ts';
import { type Meter, metered } from './harness/meter.ts';
import { createThinClient, type ThinClient } from './thin-client.ts';

/** The engine that all contenders write to and read from. */
export interface Engine {
  readonly endpoint: string;
  /** A client of its own for each contender, with the SDK's own settings, and what it sends. */
  readonly client: () => { readonly client: DynamoDB; readonly meter: Meter };
  /** A client without the SDK. */
  readonly thin: () => ThinClient;
  /** For what is not measured: tables, seeds. */
  readonly plain: DynamoDB;
  readonly stop: () => Promise<void>;
}

export const startEngine = async (): Promise<Engine> => {
  const { endpoint, stop } = await startDynamoDbLocal({ dataDir: null, servesLong: true });
  const region = 'eu-west-2';
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const create = () => new DynamoDB({ endpoint, region, credentials });
  const plain = create();
  return {
    endpoint,
    plain,
    stop,
    thin: () => createThinClient({ endpoint, region, ...credentials }),
    client: () => {
      const client = create();
      return { client, meter: metered(client, plain) };
    },
  };
};

/** A table with a text partition key and a number to sort by. */
export const createTable = async (
  engine: Engine,
  name: string,
  [pk, sk]: readonly [string, string],
  more: Partial<CreateTableCommandInput> = {},
): Promise<string> => {
  await engine.plain.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: pk, KeyType: 'HASH' },
        { AttributeName: sk, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: pk, AttributeType: 'S' },
        { AttributeName: sk, AttributeType: 'N' },
      ],
      ...more,
    }),
  );
  return name;
};

import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type ServiceInputTypes,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { createEventLog } from '../../../events/log/event-log.ts';
import type { EventLog } from '../../../events/log/types.ts';
import { sampleCatalogue } from '../../support/log.ts';
import { createTable, type Engine } from '../engine.ts';
import { type Meter, newMeter, weighed } from '../harness/meter.ts';
import { trust } from '../history.ts';
import type { ThinOperation } from '../thin-client.ts';

export interface Ours {
  readonly name: string;
  readonly meter: Meter;
  readonly table: string;
  readonly log: EventLog;
}

const oursWith = async (
  engine: Engine,
  name: string,
  client: DynamoDBClient,
  meter: Meter,
): Promise<Ours> => {
  const tableName = await createTable(engine, name.replace(', ', '-'), ['pk', 'sk']);
  return {
    name,
    meter,
    table: tableName,
    log: createEventLog({ client, tableName, trust, catalogue: sampleCatalogue }),
  };
};

/** The log of this project, as a command function makes it. */
export const createOurs = (engine: Engine): Promise<Ours> => {
  const { client, meter } = engine.client();
  return oursWith(engine, 'ours', client, meter);
};

/** The same log on the thin client: what of its time is the SDK's. */
export const createOursThin = (engine: Engine): Promise<Ours> => {
  const thin = engine.thin();
  const meter = newMeter();
  const send = async (command: { readonly input: ServiceInputTypes }) => {
    meter.requests += 1;
    return weighed(meter, engine.plain, command.input, await thin.send(operationOf(command), command.input));
  };
  return oursWith(engine, 'ours, thin', { send } as unknown as DynamoDBClient, meter);
};

const operationOf = (command: unknown): ThinOperation => {
  if (command instanceof PutItemCommand) return 'PutItem';
  if (command instanceof QueryCommand) return 'Query';
  if (command instanceof GetItemCommand) return 'GetItem';
  if (command instanceof TransactWriteItemsCommand) return 'TransactWriteItems';
  throw new TypeError('the log has four operations, and this is none of them');
};

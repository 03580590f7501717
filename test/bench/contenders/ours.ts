import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import { createEventLog } from '../../../events/log/event-log.ts';
import type { EventLog } from '../../../events/log/types.ts';
import { sampleCatalogue } from '../../support/log.ts';
import { createTable, type Engine } from '../engine.ts';
import type { Meter } from '../harness/meter.ts';
import { trust } from '../history.ts';

export interface Ours {
  readonly client: DynamoDB;
  readonly meter: Meter;
  readonly table: string;
  readonly log: EventLog;
}

/** The log of this project, as a command function makes it. */
export const createOurs = async (engine: Engine): Promise<Ours> => {
  const table = await createTable(engine, 'ours', ['pk', 'sk']);
  const { client, meter } = engine.client();
  return { client, meter, table, log: createEventLog({ client, tableName: table, trust, catalogue: sampleCatalogue }) };
};

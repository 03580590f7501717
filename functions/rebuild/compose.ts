import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type * as z from 'zod/mini';
import { projections } from '../../domain/read-models/index.ts';
import { journaledSchools } from '../../events/log/journal/journaled-schools.ts';
import { positionAfter } from '../../events/log/journal/page.ts';
import { readHead } from '../../events/log/journal/pages.ts';
import { readJournal } from '../../events/log/journal/read-journal.ts';
import { composeDues } from '../shared/deadlines/compose-dues.ts';
import { instantOf, systemClock } from '../shared/lambda/clock.ts';
import { composeReader } from '../shared/lambda/compose.ts';
import { createOperationStore } from '../shared/operations/operation-store.ts';
import { readModelTable } from '../shared/read-model/read-model-table.ts';
import type { envSchema } from './env.ts';
import type { RebuildDeps } from './types.ts';

/** Everything from clients and environment; the clock alone may be another. */
export const composeRebuild = (
  client: DynamoDBClient,
  bus: Pick<EventBridgeClient, 'send'>,
  env: z.output<typeof envSchema>,
  clock = systemClock,
): RebuildDeps => {
  const table = readModelTable(client, env.READ_MODEL_TABLE);
  const journalTable = { client, tableName: env.JOURNAL_TABLE };
  const records = composeReader(client, env);
  return {
    ...records,
    table,
    known: new Map(),
    operations: createOperationStore(table),
    journal: {
      readJournal: (school, after, limit) => readJournal(journalTable, school, after, limit),
      headPosition: async (school) => positionAfter(await readHead(journalTable, school)) - 1,
    },
    schools: () => journaledSchools(journalTable),
    projections,
    dues: composeDues(client, env.READ_MODEL_TABLE, records.log, clock),
    bus,
    busName: env.EVENT_BUS_NAME,
    now: () => instantOf(clock()),
  };
};

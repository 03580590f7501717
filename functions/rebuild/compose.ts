import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type * as z from 'zod/mini';
import { projections } from '../../domain/read-models/index.ts';
import { asJournaled, createReadFound } from '../../events/log/found-commits.ts';
import { findEntries, findHead } from '../../events/log/journal/find-entries.ts';
import { journaledSchools } from '../../events/log/journal/journaled-schools.ts';
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
  const readFound = createReadFound({
    log: { client, tableName: env.EVENT_LOG_TABLE },
    journal: journalTable,
    trust: env.TRUST_ID,
  });
  return {
    ...records,
    // A row is made of what was journaled, or not at all.
    log: { ...records.log, commitsAfter: asJournaled(readFound) },
    table,
    known: new Map(),
    operations: createOperationStore(table),
    journal: {
      findEntries: (school, after, limit) => findEntries(journalTable, school, after, limit),
      headPosition: (school) => findHead(journalTable, school),
    },
    schools: () => journaledSchools(journalTable),
    projections,
    dues: composeDues(client, env.READ_MODEL_TABLE, records.log, clock),
    bus,
    busName: env.EVENT_BUS_NAME,
    now: () => instantOf(clock()),
  };
};

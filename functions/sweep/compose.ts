import type * as z from 'zod/mini';
import { projections } from '../../domain/read-models/index.ts';
import { streams } from '../../domain/streams/index.ts';
import { deadlineStreams } from '../shared/deadlines/deadline-streams.ts';
import { instantOf, systemClock } from '../shared/lambda/clock.ts';
import { createOperationStore } from '../shared/operations/operation-store.ts';
import { createSweepReports } from '../shared/operations/sweep-report.ts';
import { composeDelivery, type PublishingClients } from '../shared/publishing/compose.ts';
import { checkWithStates } from './check-states.ts';
import type { envSchema } from './env.ts';
import type { SweepDeps } from './types.ts';

/** Everything from clients and environment. */
export const composeSweep = (clients: PublishingClients, env: z.output<typeof envSchema>): SweepDeps => {
  const delivery = composeDelivery(clients, env);
  const table = { client: clients.client, tableName: env.READ_MODEL_TABLE };
  return {
    ...delivery,
    eventLogTable: env.EVENT_LOG_TABLE,
    journalTable: env.JOURNAL_TABLE,
    readModelTable: env.READ_MODEL_TABLE,
    now: () => instantOf(systemClock()),
    checkStream: checkWithStates(delivery.table),
    operations: createOperationStore(table),
    reports: createSweepReports(table),
    projections,
    deadlineStreams: deadlineStreams(streams),
  };
};

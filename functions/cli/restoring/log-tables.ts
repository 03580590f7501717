import { setTimeout } from 'node:timers/promises';
import type { BackedUpTables } from '../../../events/log/backup/tables.ts';
import type { DeploymentNames } from './deployment-file.ts';

/** Log and journal of a deployment. */
export const logTables = (
  client: BackedUpTables['client'],
  { EventLogTableName: eventLog, JournalTableName: journal }: DeploymentNames,
): BackedUpTables => ({
  ...{ client, eventLog, journal },
  wait: async (ms) => void (await setTimeout(ms)),
  random: Math.random,
});

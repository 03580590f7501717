import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { accessTenantOf, TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { journaledSchools } from '../../events/log/journal/journaled-schools.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { registeredSchools } from '../shared/read-model/registered-schools.ts';

export interface TenantsEnv {
  readonly READ_MODEL_TABLE: string;
  readonly JOURNAL_TABLE: string;
}

/** The hour, in UTC, of the first run after the nightly sweep. */
const AFTER_SWEEP = 2;

/** Whether it is the run of the day, which looks at everything. @param now UTC with milliseconds */
export const isRunOfTheDay = (now: string): boolean => new Date(now).getUTCHours() === AFTER_SWEEP;

/**
 * Every tenant that keeps a journal: the trust's own, each registered school, and the access journal of each; once a day also whatever else the journal itself knows.
 * The directory of schools is a read model, and a school need not be registered for something to be recorded in it: neither may leave a
 * journal unsealed. It takes a scan, which is too much for every hour.
 * @param now UTC with milliseconds
 */
export const tenantsOf =
  (client: DynamoDBClient, env: TenantsEnv, now: () => string): (() => Promise<readonly string[]>) =>
  async () => {
    const registered = await registeredSchools(createReadModel({ client, tableName: env.READ_MODEL_TABLE }));
    const journaled = isRunOfTheDay(now())
      ? await journaledSchools({ client, tableName: env.JOURNAL_TABLE })
      : [];
    const known = [TRUST_TENANT, ...registered].flatMap((tenant) => [tenant, accessTenantOf(tenant)]);
    return [...new Set([...known, ...journaled])];
  };

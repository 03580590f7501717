import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { createReadModel } from '../shared/read-model.ts';
import { registeredSchools } from '../shared/registered-schools.ts';

/** Every school that is registered, and the trust's own tenant: each keeps a journal. */
export const tenantsOf =
  (client: DynamoDBClient, tableName: string): (() => Promise<readonly string[]>) =>
  async () => [TRUST_TENANT, ...(await registeredSchools(createReadModel({ client, tableName })))];

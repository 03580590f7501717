import type * as z from 'zod/mini';
import { createPolicy } from '../shared/commands/policy.ts';
import { dueIn } from '../shared/deadlines/due-item.ts';
import { digestKey } from '../shared/deadlines/due-keys.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import { type Clients, composeReader, composeSeals } from '../shared/lambda/compose.ts';
import type { SendMail } from '../shared/publishing/mailer.ts';
import { queryAll } from '../shared/read-model/query-all.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { createDeliveries } from './deliveries.ts';
import type { envSchema } from './env.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { createPersonOf } from './person-of.ts';

/** Everything but the mailer, from clients and environment. */
export const composeNotify = (
  clients: Clients,
  env: z.output<typeof envSchema>,
  sendMail: SendMail,
): NotifyDeps => {
  const client = clients.dynamo;
  const clock = systemClock;
  const records = composeReader(client, env);
  const { sealer } = composeSeals(clients, env);
  const deliveriesTable = { client, tableName: env.DELIVERIES_TABLE };
  return {
    ...records,
    clock,
    sendMail,
    policyAt: createPolicy(records.log, clock),
    readModel: createReadModel({ client, tableName: env.READ_MODEL_TABLE }),
    deliveries: createDeliveries(deliveriesTable),
    personOf: createPersonOf(records.log, sealer),
    digestRows: async (school) => {
      const items = await Array.fromAsync(
        queryAll({ client, tableName: env.READ_MODEL_TABLE, pk: digestKey(school) }),
      );
      return items.flatMap((item) => dueIn(item) ?? []);
    },
    portalUrl: env.PORTAL_URL,
  };
};

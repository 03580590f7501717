import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { catalogue } from '../../events/catalogue/index.ts';
import { createFindClient } from '../shared/access/find-client.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { composeDeliver } from '../shared/delivery/compose-deliver.ts';
import { createProgressStore } from '../shared/delivery/progress-store.ts';
import { createRetries } from '../shared/delivery/retries.ts';
import { createSetAside } from '../shared/delivery/set-aside.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import { composeReplay } from '../shared/lambda/compose-replay.ts';
import { createToEnvelopes } from '../shared/publishing/to-envelope.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { registeredSchools } from '../shared/read-model/registered-schools.ts';
import type { envSchema } from './env.ts';
import { createSubscriptionsAt } from './subscriptions-at.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

export interface WebhooksClients extends Clients {
  readonly bus: EventBridgeClient;
  readonly queues: SQSClient;
}

/** Everything but the own queue and the names of holders, from clients and environment. */
export const composeWebhooks = (
  { bus, queues, ...clients }: WebhooksClients,
  env: Omit<z.output<typeof envSchema>, 'QUEUE_URL'>,
  clock = systemClock,
): Omit<WebhooksDeps, 'requeue' | 'drawHolder'> => {
  const commands = composeCommands(clients, env, clock);
  const client = clients.dynamo;
  const readModel = createReadModel({ client, tableName: env.READ_MODEL_TABLE });
  const deliveries = { client, tableName: env.DELIVERIES_TABLE };
  const { sealer } = commands;
  const sending = composeDeliver({ bus, queues }, env, { sealer, clock });
  return {
    ...commands,
    ...sending,
    replay: composeReplay(client, env, null),
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: env.DATASCHEMA_BASE }),
    findClient: createFindClient(commands.log, clock),
    progress: createProgressStore(deliveries),
    retries: createRetries(deliveries),
    setAside: createSetAside(deliveries),
    subscriptionsAt: createSubscriptionsAt(readModel, clock),
    schools: () => registeredSchools(readModel),
  };
};

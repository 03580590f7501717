import { randomUUID } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type * as z from 'zod/mini';
import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import earlier from '../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../../events/catalogue/index.ts';
import { createArchive } from '../../events/log/archive/create-archive.ts';
import { positionSince } from '../../events/log/journal/position-since.ts';
import { createFindClient } from '../shared/access/find-client.ts';
import { composeCommands } from '../shared/commands/compose-commands.ts';
import { composeDeliver, type SendingClients } from '../shared/delivery/compose-deliver.ts';
import { createProgressStore } from '../shared/delivery/progress-store.ts';
import { systemClock } from '../shared/lambda/clock.ts';
import type { Clients } from '../shared/lambda/compose.ts';
import { composeReplay } from '../shared/lambda/compose-replay.ts';
import { createToEnvelopes } from '../shared/publishing/to-envelope.ts';
import { createReadModel } from '../shared/read-model/read-model.ts';
import { registeredSchools } from '../shared/read-model/registered-schools.ts';
import { createReplayStore } from '../shared/replays/replay-store.ts';
import { askedVersions } from './asked-versions.ts';
import { createDeliverInOrder } from './deliver-in-order.ts';
import type { envSchema } from './env.ts';
import { newestSegment } from './newest-segment.ts';
import { createRecordEnd } from './record-end.ts';
import type { RunDeps } from './run-deps.ts';
import { createSubscriberOf } from './subscriber-of.ts';

export interface RunClients extends Clients, SendingClients {
  readonly s3: S3Client;
}

/** Everything from clients and environment; the clock alone may be another. */
export const composeRunReplays = (
  { bus, queues, s3, ...clients }: RunClients,
  env: z.output<typeof envSchema>,
  clock = systemClock,
): RunDeps => {
  const { dynamo: client } = clients;
  const commands = composeCommands(clients, env, clock);
  const { log, sealer } = commands;
  const findClient = createFindClient(log, clock);
  const { deliver } = composeDeliver({ bus, queues }, env, { sealer, clock });
  const rows = { client, tableName: env.READ_MODEL_TABLE };
  const progress = createProgressStore({ client, tableName: env.DELIVERIES_TABLE });
  const { readSegment } = createArchive({ client: s3, bucket: env.ARCHIVE_BUCKET });
  const envelopes = { catalogue, dataschemaBase: env.DATASCHEMA_BASE };
  return {
    subscriberOf: createSubscriberOf(log),
    deliver: createDeliverInOrder({ log, findClient, deliver, clock }),
    recordEnd: createRecordEnd(commands),
    replay: composeReplay(client, env, { readSegment: newestSegment(readSegment) }),
    schoolsOf: async ({ tenant }) =>
      tenant === TRUST_TENANT ? [tenant, ...(await registeredSchools(createReadModel(rows)))] : [tenant],
    sentUpTo: ({ tenant, subscription: id }, school) => progress.get({ school, tenant, id }),
    positionSince: (school, instant) =>
      positionSince({ client, tableName: env.JOURNAL_TABLE }, school, instant),
    envelopesFor: (replay, versions) =>
      createToEnvelopes({ ...envelopes, replay, asked: askedVersions(catalogue, earlier, versions) }),
    replays: createReplayStore(rows),
    clock,
    drawId: randomUUID,
    sendAgain: async (MessageBody, DelaySeconds) => {
      await queues.send(new SendMessageCommand({ QueueUrl: env.QUEUE_URL, MessageBody, DelaySeconds }));
    },
  };
};

import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { newActivity } from './activity.ts';
import { eventBus } from './bus/bus.ts';
import { keepDeliveries } from './bus/kept-deliveries.ts';
import { eventBridgeOperations } from './bus/put-events.ts';
import { schedules } from './bus/schedules.ts';
import type { Closers } from './closers.ts';
import { controlClock } from './control/clock.ts';
import { startDynamoDbLocal } from './dynamodb-local/start.ts';
import type { Endpoints } from './functions/environment.ts';
import { localFunctions } from './functions/functions.ts';
import { awsJsonService, type Operations } from './http/aws-json.ts';
import { newEdge } from './http/edge.ts';
import { httpRoutes } from './http/http-api.ts';
import { listen } from './http/listen.ts';
import { guardedTables } from './iam/guarded-tables.ts';
import { identities as newIdentities } from './iam/identities.ts';
import { stsService } from './iam/sts.ts';
import { kmsOperations } from './keys/kms.ts';
import { masterKeys } from './keys/master-keys.ts';
import { signingKeys } from './keys/signing-keys.ts';
import { localClient } from './local-client.ts';
import { type MailServer, startMail } from './mail/mail-server.ts';
import { meteredEndpoints } from './metering/metered-endpoints.ts';
import type { OnUse } from './metering/use.ts';
import { startObjects } from './objects/object-server.ts';
import { parameterOperations } from './parameters/ssm.ts';
import { startQueues } from './queues/queue-server.ts';
import type { Services } from './services.ts';
import type { Trail } from './trail/trail.ts';

export interface Started {
  readonly services: Services;
  readonly endpoints: Endpoints;
  readonly mail: MailServer;
  /** What the console shows to the issuer. */
  readonly clientSecret: string;
}

export interface ServiceOptions {
  /** Null keeps everything in memory. */
  readonly dataDir: string | null;
  readonly trail: Trail;
  readonly closers: Closers;
  /** Tells of a download that takes a while. */
  readonly say: (text: string) => void;
  /** Hears of all that functions use. @default - nobody counts, and functions ask services straight */
  readonly onUse?: OnUse | undefined;
}

/** Starts every service that the template's resources are made in. */
export async function startServices({
  dataDir,
  trail,
  closers,
  say,
  onUse,
}: ServiceOptions): Promise<Started> {
  const clock = controlClock();
  const activity = newActivity();
  const bus = eventBus(activity.note, keepDeliveries(dataDir));
  const keys = masterKeys(dataDir);
  const signing = signingKeys(dataDir);
  const identities = newIdentities(clock.now);
  const tableArns = new Map<string, string>();
  const listening = async (listener: RequestListener): Promise<string> => {
    const server = await listen(listener);
    closers.add(server.close);
    return server.url;
  };
  const serve = (operations: Operations): Promise<string> => listening(awsJsonService(operations));
  const tables = dataDir && join(dataDir, 'dynamodb');
  if (tables) mkdirSync(tables, { recursive: true });
  const clientSecret = randomBytes(24).toString('base64url');
  const [engine, queues, objects, mail, eventbridge, kms, ssm, sts] = await Promise.all([
    startDynamoDbLocal({ dataDir: tables, say }).then(closing(closers)),
    startQueues(dataDir).then(closing(closers)),
    startObjects(dataDir).then(closing(closers)),
    startMail().then(closing(closers)),
    serve(eventBridgeOperations({ accept: bus.accept, now: clock.now })),
    serve(kmsOperations(keys, signing)),
    serve(parameterOperations(clientSecret)),
    listening(stsService(identities)),
  ]);
  const endpoints: Endpoints = {
    dynamodb: engine.endpoint,
    sqs: queues.endpoint,
    s3: objects.endpoint,
    eventbridge,
    kms,
    ssm,
    sesv2: mail.endpoint,
    sts,
  };
  const guarded = await listening(
    guardedTables({
      engine: engine.endpoint,
      identities,
      arnOf: (table) => tableArns.get(table) ?? '',
      onRefused: (action) => trail.fault(`a right was missing: ${action}`),
    }),
  );
  const functions = localFunctions({
    ...(await meteredEndpoints({ endpoints, guarded: { dynamodb: guarded } }, onUse, listening)),
    keyOf: identities.keyOf,
    clockOffset: clock.offset,
    onLine: trail.take,
    onFailure: trail.fault,
    onEvent: activity.note,
    onUse,
  });
  const timers = schedules(clock);
  const dynamodb = new DynamoDBClient(localClient(engine.endpoint));
  const streams = new DynamoDBStreamsClient(localClient(engine.endpoint));
  closers.add(() => dynamodb.destroy());
  closers.add(() => streams.destroy());
  closers.add(functions.stop);
  closers.add(bus.stop);
  closers.add(timers.stop);
  const services: Services = {
    activity,
    clock,
    dataDir,
    dynamodb,
    tableArns,
    identities,
    streams,
    queues,
    objects,
    bus,
    schedules: timers,
    keys,
    signingKeys: signing,
    functions,
    variables: new Map(),
    routes: httpRoutes(),
    edge: newEdge(),
    integrations: new Map(),
    mappings: [],
    failureQueues: new Map(),
    readQueues: new Set(),
    trail,
  };
  return { services, endpoints, mail, clientSecret };
}

const closing =
  (closers: Closers) =>
  <T extends { readonly stop: () => Promise<void> }>(started: T): T => {
    closers.add(started.stop);
    return started;
  };

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Activity } from './activity.ts';
import type { EventBus } from './bus/bus.ts';
import type { Schedules } from './bus/schedules.ts';
import type { ControlClock } from './control/clock.ts';
import type { Functions } from './functions/functions.ts';
import type { Edge } from './http/edge.ts';
import type { HttpRoutes } from './http/http-api.ts';
import type { Identities } from './iam/identities.ts';
import type { MasterKeys } from './keys/master-keys.ts';
import type { SigningKeys } from './keys/signing-keys.ts';
import type { Mapping } from './mapping.ts';
import type { ObjectServer } from './objects/object-server.ts';
import type { QueueServer } from './queues/queue-server.ts';
import type { Trail } from './trail/trail.ts';

/** What runs on this machine in place of AWS; resources of the template are made in it. */
export interface Services {
  readonly activity: Activity;
  readonly clock: ControlClock;
  /** Folder for what outlives a restart; null keeps nothing. */
  readonly dataDir: string | null;
  readonly dynamodb: DynamoDBClient;
  /** ARNs of tables by their names. */
  readonly tableArns: Map<string, string>;
  /** Roles, and who may do what. */
  readonly identities: Identities;
  readonly streams: DynamoDBStreamsClient;
  readonly queues: QueueServer;
  readonly objects: ObjectServer;
  readonly bus: EventBus;
  readonly schedules: Schedules;
  readonly keys: MasterKeys;
  readonly signingKeys: SigningKeys;
  readonly functions: Functions;
  /**
   * What stands in place of variables of the template's functions: who vouches for callers on this machine.
   */
  readonly variables: Map<string, string>;
  readonly routes: HttpRoutes;
  readonly edge: Edge;
  /** Integrations of the HTTP API by id. */
  readonly integrations: Map<string, { readonly functionArn: string; readonly timeoutMs: number }>;
  readonly mappings: Mapping[];
  /**
   * ARNs of the queues that take what a function failed at when rules invoked it, by the ARN of the function.
   */
  readonly failureQueues: Map<string, string>;
  /** ARNs of queues that a function reads; all others are dead letters. */
  readonly readQueues: Set<string>;
  readonly trail: Trail;
}

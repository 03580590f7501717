import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Clock } from '../lambda/clock.ts';
import { text } from '../lambda/env.ts';
import { jsonVariable } from '../lambda/json-variable.ts';
import { systemAddresses } from './checked-lookup.ts';
import { createDeliver, createSend, type Deliver, type Send } from './create-deliver.ts';
import { createPost } from './post.ts';

/** What a function gets that sends to targets. */
export const sendingEnv = {
  /** JSON: ports of webhooks. */
  WEBHOOK_PORTS: z.pipe(jsonVariable, z.array(z.int())),
  /** JSON: numbers of the accounts whose queues and buses are sent to. */
  CONSUMER_ACCOUNTS: z.pipe(jsonVariable, z.array(text)),
  /** Set by the stack of one machine alone: receivers under `.localhost` are sent to, by plain HTTP. */
  DAYBOOK_LOCAL_RECEIVERS: z.optional(text),
  /** Where queues are reached, set by the stack of one machine alone. */
  AWS_ENDPOINT_URL_SQS: z.optional(text),
};
type SendingEnv = z.output<z.ZodMiniObject<typeof sendingEnv>>;

export interface SendingClients {
  readonly bus: EventBridgeClient;
  readonly queues: SQSClient;
}

/** What sends to the targets of subscriptions, from clients and environment. */
export const composeDeliver = (
  { bus, queues }: SendingClients,
  env: SendingEnv,
  { sealer, clock }: { readonly sealer: Pick<Sealer, 'productSecret'>; readonly clock: Clock },
): { readonly send: Send; readonly deliver: Deliver } => {
  const post = createPost({
    find: systemAddresses,
    ports: new Set(env.WEBHOOK_PORTS),
    hasLocalReceivers: env.DAYBOOK_LOCAL_RECEIVERS === 'loopback',
    now: clock,
  });
  const accounts = new Set(env.CONSUMER_ACCOUNTS);
  const queueEndpoint = env.AWS_ENDPOINT_URL_SQS ?? null;
  const send = createSend({ sealer, post, clock, bus, queues, accounts, queueEndpoint });
  return { send, deliver: createDeliver(send) };
};

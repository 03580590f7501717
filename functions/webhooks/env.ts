import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';
import { jsonVariable } from '../shared/lambda/json-variable.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  JOURNAL_TABLE: text,
  READ_MODEL_TABLE: text,
  DELIVERIES_TABLE: text,
  KEYS_TABLE: text,
  MASTER_KEY_ID: text,
  DATASCHEMA_BASE: text,
  /** Its own queue. */
  QUEUE_URL: text,
  /** JSON: ports of webhooks. */
  WEBHOOK_PORTS: z.pipe(jsonVariable, z.array(z.int())),
  /** JSON: numbers of the accounts whose queues and buses are sent to. */
  CONSUMER_ACCOUNTS: z.pipe(jsonVariable, z.array(text)),
  /** Where queues are reached on one machine; AWS has them under the names of their regions. */
  AWS_ENDPOINT_URL_SQS: z.optional(text),
  /** Set by the stack of one machine alone: receivers under `.localhost` are sent to, by plain HTTP. */
  DAYBOOK_LOCAL_RECEIVERS: z.optional(text),
});

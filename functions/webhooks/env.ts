import * as z from 'zod/mini';
import { sendingEnv } from '../shared/delivery/compose-deliver.ts';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  ...sendingEnv,
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
});

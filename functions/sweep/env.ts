import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  JOURNAL_TABLE: text,
  READ_MODEL_TABLE: text,
  ARCHIVE_BUCKET: text,
  DELIVERIES_TABLE: text,
  /** Keys that sign checkpoints, ids or ARNs separated by commas, oldest first: their public halves alone. */
  SIGNING_KEY_IDS: text,
  /** Public keys of an account that was lost, separated by commas. */
  FORMER_KEYS: z.optional(text),
  EVENT_BUS_NAME: text,
  DATASCHEMA_BASE: z.url(),
  DEAD_LETTER_QUEUE_URL: z.url(),
});

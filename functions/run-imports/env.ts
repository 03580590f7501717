import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  /** Who is at a school, and where the states of imports stand. */
  READ_MODEL_TABLE: text,
  KEYS_TABLE: text,
  MASTER_KEY_ID: text,
  /** Where files are put, and pages of them. */
  IMPORT_BUCKET: text,
  /** Its own queue, for what is left when the time of one message is over. */
  QUEUE_URL: text,
});

import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  /** Where due dates stand. */
  READ_MODEL_TABLE: text,
  KEYS_TABLE: text,
  MASTER_KEY_ID: text,
  /** Where a school's due dates are asked to be computed again. */
  PROJECT_QUEUE_URL: text,
  /** Where reminders and digests are asked for. */
  NOTIFY_QUEUE_URL: text,
});

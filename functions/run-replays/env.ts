import * as z from 'zod/mini';
import { sendingEnv } from '../shared/delivery/compose-deliver.ts';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  ...sendingEnv,
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  JOURNAL_TABLE: text,
  /** Where it stands how replays go, and which schools there are. */
  READ_MODEL_TABLE: text,
  /** Says how far what goes out by itself has come. */
  DELIVERIES_TABLE: text,
  KEYS_TABLE: text,
  MASTER_KEY_ID: text,
  ARCHIVE_BUCKET: text,
  DATASCHEMA_BASE: text,
  /** Its own queue, for the next turn. */
  QUEUE_URL: text,
});

import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  JOURNAL_TABLE: text,
  /** Says which schools are registered. */
  READ_MODEL_TABLE: text,
  ARCHIVE_BUCKET: text,
  /** The keys that the addresses of witnesses are sealed with. */
  KEYS_TABLE: text,
  MASTER_KEY_ID: text,
  /** Keys that sign checkpoints, ids or ARNs separated by commas; the last one signs. */
  SIGNING_KEY_IDS: text,
  /** Public keys of an account that was lost, separated by commas. */
  FORMER_KEYS: z.optional(text),
  EVENT_BUS_NAME: text,
  /** JSON of the deployment's witnesses. */
  WITNESSES: text,
  /** JSON of the machines that cosign the log of logs. */
  WITNESS_SERVERS: text,
  /** Address that checkpoints are mailed from. */
  MAIL_FROM: text,
  /** Counts what becomes of it. */
  MAIL_CONFIGURATION_SET: text,
  /** Takes every mail in place of whom it is for. */
  MAIL_ALL_TO: z.exactOptional(text),
  DOCS_BASE_URL: text,
});

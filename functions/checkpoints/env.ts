import * as z from 'zod/mini';
import { commandsEnv, text, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  JOURNAL_TABLE: text,
  ARCHIVE_BUCKET: text,
  /** Keys that sign checkpoints, ids or ARNs separated by commas; the last one signs. */
  SIGNING_KEY_IDS: text,
  /** Public keys of an account that was lost, separated by commas. */
  FORMER_KEYS: z.optional(text),
  EVENT_BUS_NAME: text,
  /** JSON of the deployment's witnesses. */
  WITNESSES: text,
  /** Address that checkpoints are mailed from. */
  MAIL_FROM: text,
  /** Counts what becomes of it. */
  MAIL_CONFIGURATION_SET: text,
  /** Takes every mail in place of whom it is for. */
  MAIL_ALL_TO: z.exactOptional(text),
});

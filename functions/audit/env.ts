import * as z from 'zod/mini';
import { commandsEnv, text, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  JOURNAL_TABLE: text,
  ARCHIVE_BUCKET: text,
  DATASCHEMA_BASE: text,
  /** Keys that sign checkpoints, ids or ARNs separated by commas, oldest first. */
  SIGNING_KEY_IDS: text,
  /** Public keys of an account that was lost, separated by commas. */
  FORMER_KEYS: z.optional(text),
  DOSSIER_KEY_ID: text,
});

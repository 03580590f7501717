import * as z from 'zod/mini';
import { commandsEnv, text, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  JOURNAL_TABLE: text,
  ARCHIVE_BUCKET: text,
  DOSSIER_KEY_ID: text,
});

import * as z from 'zod/mini';
import { commandsEnv, text } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  JOURNAL_TABLE: text,
  ARCHIVE_BUCKET: text,
});

import * as z from 'zod/mini';
import { commandsEnv, crossing, text, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  ...crossing,
  JOURNAL_TABLE: text,
  ARCHIVE_BUCKET: text,
});

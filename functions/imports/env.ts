import * as z from 'zod/mini';
import { commandsEnv, text, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  /** Where files are put, and pages of them. */
  IMPORT_BUCKET: text,
  /** Where imports are worked on. */
  RUN_IMPORTS_QUEUE_URL: text,
});

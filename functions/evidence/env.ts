import * as z from 'zod/mini';
import { commandsEnv, text, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  /** Where files lie sealed. */
  EVIDENCE_BUCKET: text,
});

import * as z from 'zod/mini';
import { commandsEnv, text, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  /** Where files are put, in the clear. */
  INTAKE_BUCKET: text,
  /** Where they lie sealed. */
  EVIDENCE_BUCKET: text,
});

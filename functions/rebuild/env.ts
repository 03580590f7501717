import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  JOURNAL_TABLE: text,
  READ_MODEL_TABLE: text,
  /** Where a rebuild that ran out of time asks to be gone on with. */
  EVENT_BUS_NAME: text,
});

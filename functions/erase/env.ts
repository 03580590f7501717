import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  KEYS_TABLE: text,
  MASTER_KEY_ID: text,
  /** Where it is kept that something was erased. */
  ARCHIVE_BUCKET: text,
  /** Where evidence files lie sealed. */
  EVIDENCE_BUCKET: text,
});

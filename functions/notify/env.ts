import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  READ_MODEL_TABLE: text,
  DELIVERIES_TABLE: text,
  KEYS_TABLE: text,
  MASTER_KEY_ID: text,
  /** Its own queue. */
  QUEUE_URL: text,
  /** Address that notices come from. */
  MAIL_FROM: text,
  /** Counts what becomes of it. */
  MAIL_CONFIGURATION_SET: text,
  /** Takes every mail in place of whom it is for. */
  MAIL_ALL_TO: z.exactOptional(text),
  /** Where a notice's link leads, without a slash at the end. */
  PORTAL_URL: text,
  /** Address of the page at which people answer by a link. */
  SIGN_URL: text,
});

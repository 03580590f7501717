import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

export const envSchema = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  JOURNAL_TABLE: text,
  EVENT_BUS_NAME: text,
  DATASCHEMA_BASE: z.url(),
  DEAD_LETTER_QUEUE_URL: z.url(),
});

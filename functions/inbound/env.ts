import * as z from 'zod/mini';
import { commandsEnv, walled } from '../shared/lambda/env.ts';

const known = z.pick(commandsEnv, {
  TRUST_ID: true,
  EVENT_LOG_TABLE: true,
  READ_MODEL_TABLE: true,
  KEYS_TABLE: true,
  MASTER_KEY_ID: true,
  DOCS_BASE_URL: true,
});

/** It knows no log-in: who has the secret of a link, or of a product, is the one that it was made for. */
export const envSchema = z.extend(known, {
  ...walled,
  /** Where the console is reached; left out or empty: the trust has none. */
  CONSOLE_URL: z.optional(z.string()),
});

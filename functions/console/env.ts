import * as z from 'zod/mini';
import { text } from '../shared/lambda/env.ts';
import { jsonVariable } from '../shared/lambda/json-variable.ts';
import { clientSettings } from './session/provider.ts';

const address = z.string().check(z.regex(/^https?:\/\/\S*[^\s/]$/));

/** It knows no table but that of its own sessions. */
export const envSchema = z.object({
  TRUST_ID: text,
  DOCS_BASE_URL: address,
  /** Where the console is reached, such as `https://daybook.example/console`. */
  CONSOLE_URL: address,
  /** Of the API that it calls. */
  API_URL: address,
  /** JSON: the console as a client of the trust's identity provider. */
  CONSOLE_CLIENT: z.pipe(jsonVariable, clientSettings),
  /** Name of the parameter that holds the client's secret. */
  CLIENT_SECRET_NAME: text,
  SESSIONS_TABLE: text,
  /** Wraps the keys of sessions. */
  MASTER_KEY_ID: text,
});
export type Env = z.output<typeof envSchema>;

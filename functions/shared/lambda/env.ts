import * as z from 'zod/mini';
import { issuerRules } from './issuer-rules.ts';
import { jsonVariable } from './json-variable.ts';

/** What has to be said: an empty variable is a missing one. */
export const text = z.string().check(z.minLength(1));
// Not z.url, which weighs 2 kB in every bundle; what uses the address parses it.
const url = z.string().check(z.regex(/^https?:\/\/\S+$/));

/** The trust that this function belongs to, for what it measures: an account may hold several. */
export const ownTrust = (): string => process.env['TRUST_ID'] ?? '';

/** The function's own name, as Lambda has it. */
export const functionName = (): string => process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? '';

/** The trace that the invocation belongs to, as the runtime of Lambda says before each. */
export const tracingHeader = (): string => process.env['_X_AMZN_TRACE_ID'] ?? '';

/** From which level on lines are written, and the share of invocations of which all are: by default all. */
export const logSettings = (): { readonly level: string; readonly sampleRate: number } => ({
  level: process.env['LOG_LEVEL'] ?? 'info',
  sampleRate: Number(process.env['LOG_SAMPLE_RATE'] ?? 0),
});

/** Whether the trust has opted in to spans. */
export const isTraced = (): boolean => process.env['TRACING'] === 'opentelemetry';

/** The function's own credentials, as Lambda puts them into its environment. */
export const ownCredentials = async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: AWS_SECRET_ACCESS_KEY ?? '',
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
};

/** What a command function gets from its construct. */
export const commandsEnv = z.object({
  TRUST_ID: text,
  EVENT_LOG_TABLE: text,
  KEYS_TABLE: text,
  /** Id or ARN of the KMS key that wraps data keys. */
  MASTER_KEY_ID: text,
  /** Says who holds the roles of the trust. */
  READ_MODEL_TABLE: text,
  /** JSON: how tokens of the trust's issuer are read. */
  IDENTITY_RULES: z.pipe(jsonVariable, issuerRules),
  /** Subject of the token that sets the trust up, until it has an administrator; empty for none. */
  BOOTSTRAP_SUBJECT: z.string(),
  DOCS_BASE_URL: url,
});
export type CommandsEnv = z.output<typeof commandsEnv>;

/** What a function gets that answers for one school at a time. */
export const walled = {
  /** The role that reaches one tenant's records, as the session's tag says. */
  SCHOOL_ROLE_ARN: text,
};
/** What it gets beside that where it may answer for all of them. */
export const crossing = { CROSSING_ROLE_ARN: text };

/** All but the roles: what handlers are composed of knows nothing of how its clients came to their rights. */
export type WithoutRoles<E> = Omit<E, keyof typeof walled | keyof typeof crossing>;

/** What a projector gets from its construct. */
export const projectorEnv = z.object({ TRUST_ID: text, EVENT_LOG_TABLE: text, READ_MODEL_TABLE: text });

import type { EventLog } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { type Clients, composeLog, composeSeals } from '../../../functions/shared/lambda/compose.ts';
import type { startApi } from '../api.ts';

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
  readonly body: any;
}

interface Asked {
  /** Log-in of who asks. */
  readonly as: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where everything is to happen: the API, and what appends as its functions do. */
export interface EverySite {
  readonly log: EventLog;
  readonly sealer: Sealer;
  /** UTC with milliseconds. */
  readonly now: () => string;
  readonly issuer: string;
  readonly admin: string;
  readonly auditor: string;
  readonly post: (path: string, body: unknown, asked: Asked) => Promise<SiteAnswer>;
  readonly get: (path: string, asked: Asked) => Promise<SiteAnswer>;
  /** Resolves when what follows has followed. */
  readonly settled: () => Promise<void>;
}

type Env = Parameters<typeof composeLog>[1] & Parameters<typeof composeSeals>[1];

/** What appends as the functions do. */
export const writers = (clients: Clients, env: Env) => ({
  log: composeLog(clients.dynamo, env),
  sealer: composeSeals(clients, env).sealer,
});

/** The API on tables in memory. */
export const memorySite = (
  { call, clients, env, issuer }: Awaited<ReturnType<typeof startApi>>,
  settled: () => Promise<void>,
): EverySite => {
  const answered = async (asked: ReturnType<typeof call>): Promise<SiteAnswer> => {
    const { headers, ...answer } = await asked;
    return { ...answer, headers: Object.entries(headers) };
  };
  return {
    ...writers(clients, env),
    now: () => new Date().toISOString(),
    issuer: issuer.issuer,
    admin: 'login-_trust-t-trust-admin',
    auditor: 'login-_trust-t-auditor',
    post: (path, body, asked) => answered(call('POST', path, { ...asked, body })),
    get: (path, asked) => answered(call('GET', path, asked)),
    settled,
  };
};

import type { HttpRequest } from '../http/http-message.ts';
import { systemClock } from '../lambda/clock.ts';
import type { CommandsEnv } from '../lambda/env.ts';
import { verifierOf } from './compose-access.ts';

/**
 * Refuses a request without a valid token before anything is composed, taken or read for it. Else those with
 * none could have a session opened for each name of a school that they think of, and those of real schools
 * closed for it. Handlers verify the token again, since they learn from it who asks.
 * @param withoutToken keys of routes that need none, such as `GET /v1/trust/keys`
 */
export const admitWithToken = (
  env: CommandsEnv,
  withoutToken: readonly string[] = [],
): ((request: Pick<HttpRequest, 'route' | 'headers'>) => Promise<void>) => {
  const verify = verifierOf(env, systemClock);
  return async ({ route, headers }) => {
    if (!withoutToken.includes(route)) await verify(headers['authorization']);
  };
};

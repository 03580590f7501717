import type middy from '@middy/core';
import { logFailure } from './log.ts';

/**
 * Outermost middleware of consumers: logs what was thrown, once, and lets it through to the mapping, which
 * retries.
 */
export const failuresLogged = (): middy.MiddlewareObj => ({
  onError: ({ error }) => {
    logFailure(error);
  },
});

import middy from '@middy/core';
import { invocationBegins } from './invocation.ts';

/**
 * Where every pipeline starts. middy ends an invocation some milliseconds early by default, but what the
 * handler had begun would go on in the next invocation of the same sandbox; at the function's own timeout
 * Lambda ends the sandbox with it. What is logged says from here on which invocation it is of.
 */
export const pipeline = <Event, Result>(): middy.MiddyfiedHandler<Event, Result> =>
  middy<Event, Result>({ timeoutEarlyInMillis: 0 }).before(({ context }) => {
    invocationBegins(context);
  });

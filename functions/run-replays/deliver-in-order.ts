import type { LogReader } from '../../events/log/types.ts';
import { subscriptionAt } from '../shared/delivery/addressee.ts';
import { type AllowedDeps, allowedNow } from '../shared/delivery/allowed.ts';
import type { Deliver } from '../shared/delivery/create-deliver.ts';
import type { Clock } from '../shared/lambda/clock.ts';
import type { RunDeps } from './run-deps.ts';

export interface InOrderDeps extends AllowedDeps {
  readonly log: Pick<LogReader, 'load'>;
  readonly deliver: Deliver;
  readonly clock: Clock;
}

/**
 * Sends events to the target of a subscription, one after another, until one is not taken. What a service is
 * registered for no more is not sent to it.
 */
export const createDeliverInOrder =
  (deps: InOrderDeps): RunDeps['deliver'] =>
  async ({ tenant, subscription: id }, envelopes, until) => {
    const known = await subscriptionAt(deps.log, { tenant, id });
    // It ended a moment ago, which the next look at it finds.
    if (known === null) return { taken: 0, isRefused: false };
    const isAllowed = await allowedNow(deps, tenant, known.subscribed);
    for (const [taken, event] of envelopes.entries()) {
      if (deps.clock() >= until) return { taken, isRefused: false };
      const replay = event.daybookreplay ?? null;
      const isTaken = isAllowed(event.type) && (await deps.deliver(known, event, { replay })).isTaken;
      if (!isTaken) return { taken, isRefused: true };
    }
    return { taken: envelopes.length, isRefused: false };
  };

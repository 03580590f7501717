import type { Subscribed } from '../../domain/streams/subscriptions/stream.ts';
import { ERASED } from './lines-of.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/**
 * Whether an event of a type may be sent now: a service is sent what its registration names on the day. A
 * registration that ended stops the deliveries, and what was recorded meanwhile waits.
 */
export const allowedNow = async (
  { findClient }: Pick<WebhooksDeps, 'findClient'>,
  tenant: string,
  { terms: { client } }: Pick<Subscribed, 'terms'>,
): Promise<(type: string) => boolean> => {
  if (client === null) return () => true;
  const reach = (await findClient(tenant, client))?.reach ?? [];
  return (type) => type === ERASED || reach.includes(type);
};

import type { Subscribed } from '../../../domain/streams/subscriptions/stream.ts';
import type { FindClient } from '../access/identity.ts';

/** Goes to every subscription, whatever it names: who was sent something removes what they keep of it. */
export const ERASED = 'PersonalDataErased';

export interface AllowedDeps {
  readonly findClient: FindClient;
}

/**
 * Whether an event of a type may be sent now: a service is sent what its registration names on the day. A
 * registration that ended stops the deliveries, and what was recorded meanwhile waits.
 */
export const allowedNow = async (
  { findClient }: AllowedDeps,
  tenant: string,
  { terms: { client } }: Pick<Subscribed, 'terms'>,
): Promise<(type: string) => boolean> => {
  if (client === null) return () => true;
  const reach = (await findClient(tenant, client))?.reach ?? [];
  return (type) => type === ERASED || reach.includes(type);
};

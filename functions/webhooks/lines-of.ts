import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import { ERASED } from '../shared/delivery/allowed.ts';
import type { Line } from '../shared/delivery/progress.ts';
import type { ListedSubscription } from './subscriptions-at.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** A subscription, and whose it is. */
export interface Found {
  readonly tenant: string;
  readonly listed: ListedSubscription;
}

/** Subscriptions that may be sent events of a school: its own, and those of the trust. */
export const subscriptionsOf = async (
  { subscriptionsAt }: Pick<WebhooksDeps, 'subscriptionsAt'>,
  school: string,
): Promise<readonly Found[]> => {
  const tenants = school === TRUST_TENANT ? [school] : [school, TRUST_TENANT];
  const lists = await Promise.all(
    tenants.map(async (tenant) => (await subscriptionsAt(tenant)).map((listed) => ({ tenant, listed }))),
  );
  return lists.flat();
};

/** The lines that an event is sent along. */
export const linesWanting = async (
  deps: Pick<WebhooksDeps, 'subscriptionsAt'>,
  { schoolid: school, type }: Pick<Envelope, 'schoolid' | 'type'>,
): Promise<readonly Line[]> =>
  (await subscriptionsOf(deps, school))
    .filter(({ listed }) => type === ERASED || listed.types.includes(type))
    .map(({ tenant, listed }) => ({ school, tenant, id: listed.key }));

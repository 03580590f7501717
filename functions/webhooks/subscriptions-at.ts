import type * as z from 'zod/mini';
import { under } from '../../domain/kernel/list-keys.ts';
import { listedSubscription, RUNNING } from '../../domain/read-models/subscriptions/lists.ts';
import type { Clock } from '../shared/lambda/clock.ts';
import { createCache } from '../shared/lambda/ttl-cache.ts';
import type { ReadModel } from '../shared/read-model/read-model.ts';

export type ListedSubscription = z.output<typeof listedSubscription>;
export type SubscriptionsAt = (tenant: string) => Promise<readonly ListedSubscription[]>;

/** What a subscription begins or ends counts after this time at the latest. */
export const MAX_AGE_MS = 60_000;
const MAX_ENTRIES = 500;
const PAGE = 100;

/** The subscriptions of a tenant that have not ended, from the list of them. */
export const createSubscriptionsAt = (readModel: Pick<ReadModel, 'lists'>, clock: Clock): SubscriptionsAt => {
  const cache = createCache<readonly ListedSubscription[]>({
    clock,
    maxAgeMs: MAX_AGE_MS,
    maxEntries: MAX_ENTRIES,
  });
  const read = async (tenant: string): Promise<readonly ListedSubscription[]> => {
    const lists = await readModel.lists([tenant], 'subscriptions');
    const found: ListedSubscription[] = [];
    for (const list of lists)
      for await (const { row } of list.rows(under(RUNNING), PAGE)) {
        const listed = listedSubscription.safeParse(row).data;
        if (listed !== undefined) found.push(listed);
      }
    return found;
  };
  return async (tenant) => (await cache(tenant, () => read(tenant))) ?? [];
};

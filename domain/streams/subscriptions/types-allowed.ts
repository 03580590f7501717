import { catalogue } from '../../../events/catalogue/index.ts';
import { registeredTypes } from '../../kernel/client-view.ts';
import type { SubscriptionContext } from './decision.ts';
import { rejections, type SubscriptionRejection } from './rejections.ts';
import { sensitiveStreams } from './sensitive-streams.ts';

const streamOf = new Map(
  catalogue.flatMap(({ stream, entries }) => Object.keys(entries).map((type) => [type, stream])),
);

/**
 * Why events of these types may not be sent; null: they may. A service is sent what its registration names, and
 * a consumer who is only described none of records whose readers are recorded.
 */
export const typesRefusal = (
  { client, types }: { readonly client: string | null; readonly types: readonly string[] },
  { facts: { registration = null }, today }: SubscriptionContext,
): SubscriptionRejection | null => {
  if (!types.every((type) => streamOf.has(type))) return rejections.unknownEventType;
  if (client === null)
    return types.some((type) => sensitiveStreams.has(streamOf.get(type) ?? ''))
      ? rejections.clientRequired
      : null;
  const allowed = registeredTypes(registration, today) ?? [];
  return types.every((type) => allowed.includes(type)) ? null : rejections.clientNotRegistered;
};

import type { StreamKey } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';

/**
 * The key that messages of a subscription are signed with. It is made of the school's own key, as the secrets of
 * products are (decision 36), and kept nowhere; a slash stands in no name of a product.
 * @param number from 1: another one is another key
 * @returns null where the school has no key of its own yet
 */
export const keyOfSubscription = (
  { productSecret }: Pick<Sealer, 'productSecret'>,
  { school, id }: Pick<StreamKey, 'school' | 'id'>,
  number: number,
): Promise<Uint8Array | null> => productSecret(school, `subscriptions/${id}/${number}`);

/** A key as Standard Webhooks writes it. */
export const keyText = (key: Uint8Array): string => `whsec_${Buffer.from(key).toString('base64')}`;

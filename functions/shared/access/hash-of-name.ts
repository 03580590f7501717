import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Reservation } from '../../../domain/kernel/reservation.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';

/** A name and what it is unique for. */
type Name = Omit<Reservation, 'holder'>;

export interface HashedName {
  /** HMAC under the tenant's own key, since the name itself may say who somebody is. */
  readonly hash: string;
  /** Where it is reserved. */
  readonly key: StreamKey;
}

/** The tenant in which a name is one person's: a log-in is the trust's, a log-in name the school's. */
const tenantOfName = (school: string, { purpose }: Pick<Name, 'purpose'>): string =>
  purpose === 'identity' ? TRUST_TENANT : school;

/** Over one form of the letters (Unicode NFC): however a name comes, it is the same name. */
export const hashOfName = async (
  sealer: Sealer,
  school: string,
  { purpose, text }: Name,
): Promise<HashedName> => {
  const tenant = tenantOfName(school, { purpose });
  const hash = await sealer.keyedHash(tenant, purpose, text.normalize('NFC'));
  return { hash, key: { school: tenant, stream: 'reservations', id: `${purpose}.${hash}` } };
};

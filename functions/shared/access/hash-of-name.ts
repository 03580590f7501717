import type { Reservation } from '../../../domain/kernel/stream.ts';
import type { Sealer } from '../../../events/sealing/types.ts';

/** An HMAC of a name under the school's own key, since the name itself may say who somebody is. */
export const hashOfName = (
  sealer: Sealer,
  school: string,
  { purpose, text }: Omit<Reservation, 'holder'>,
): Promise<string> => sealer.keyedHash(school, purpose, text);

/** Stream id of a name. */
export const reservationId = ({ purpose }: Pick<Reservation, 'purpose'>, hash: string): string =>
  `${purpose}.${hash}`;

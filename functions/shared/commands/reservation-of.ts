import type { Reservation } from '../../../domain/kernel/reservation.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { type HashedName, hashOfName } from '../access/hash-of-name.ts';
import type { CommandToRun } from './command-to-run.ts';

/** What a command reserves, the hash that the name is known by, and where. */
export type ToReserve = Reservation & HashedName;

/**
 * Only computes: nothing is reserved before the rules allow the command (ACC-02). Null: the command reserves
 * nothing.
 */
export const reservationOf = async (
  { sealer }: { readonly sealer: Sealer },
  { stream, command, key }: CommandToRun,
): Promise<ToReserve | null> => {
  const reservation = stream.reservation(command, key.id);
  return reservation && { ...reservation, ...(await hashOfName(sealer, key.school, reservation)) };
};

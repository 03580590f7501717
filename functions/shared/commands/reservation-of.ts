import type { Reservation } from '../../../domain/kernel/reservation.ts';
import { hashOfName } from '../access/hash-of-name.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun } from './command-to-run.ts';

/** What a command reserves, and the hash that the name is known by; both null where it reserves nothing. */
export interface ToReserve {
  readonly reservation: Reservation | null;
  readonly reservationHash: string | null;
}

/** Only computes: nothing is reserved before the rules allow the command (ACC-02). */
export const reservationOf = async (
  { sealer }: Pick<CommandDeps, 'sealer'>,
  { stream, command, key }: CommandToRun,
): Promise<ToReserve> => {
  const reservation = stream.reservation(command, key.id);
  return {
    reservation,
    reservationHash: reservation === null ? null : (await hashOfName(sealer, key.school, reservation)).hash,
  };
};

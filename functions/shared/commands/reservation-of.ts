import type { Reservation } from '../../../domain/kernel/stream.ts';
import type { CommandDeps } from './command-deps.ts';
import type { CommandToRun } from './command-to-run.ts';
import { markOf } from './reserve.ts';

/** What a command reserves, and the mark that the name is known by; both null where it reserves nothing. */
export interface ToReserve {
  readonly reservation: Reservation | null;
  readonly reservationMark: string | null;
}

/** Only computes: nothing is reserved before the rules allow the command (ACC-02). */
export const reservationOf = async (
  { stream, sealer }: Pick<CommandDeps, 'stream' | 'sealer'>,
  { command, key }: Pick<CommandToRun, 'command' | 'key'>,
): Promise<ToReserve> => {
  const reservation = stream.reservation?.(command, key.id) ?? null;
  return { reservation, reservationMark: reservation === null ? null : await markOf(sealer, key.school, reservation) };
};

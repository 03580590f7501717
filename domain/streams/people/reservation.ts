import type { Reservation } from '../../kernel/reservation.ts';
import type { PersonCommand } from './commands.ts';

/**
 * A log-in is one person's in the whole trust. Unlinking names one that is reserved for the person since it was linked, and stays so:
 * it never becomes another's.
 */
export const identityReservation = (command: PersonCommand, streamId: string): Reservation | null =>
  command.type === 'LinkLogIn' || command.type === 'UnlinkLogIn'
    ? { purpose: 'identity', text: command.subject, holder: streamId }
    : null;

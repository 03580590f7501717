import type { Reservation } from '../../kernel/reservation.ts';
import type { AccessCommand } from './commands.ts';

/**
 * A log-in name is reserved for its person, small and capital letters alike, and never becomes another's
 * (ACC-02).
 */
export const accessReservation = (command: AccessCommand, streamId: string): Reservation | null =>
  command.type === 'IssueAccount' || command.type === 'TakeOverAccount'
    ? { purpose: 'log-in-name', text: command.logInName.toLowerCase(), holder: streamId }
    : null;

import type { Reservation } from '../../kernel/reservation.ts';
import type { PersonCommand } from './commands.ts';

/**
 * A log-in is one person's in the whole trust. Unlinking names one that is reserved for the person since it
 * was linked, and stays so until the person is erased. An id of another system is one person's in the
 * school; one that was taken from its holder is free again.
 */
export const identityReservation = (command: PersonCommand, streamId: string): Reservation | null => {
  switch (command.type) {
    case 'LinkLogIn':
    case 'UnlinkLogIn':
      return { purpose: 'identity', text: command.subject, holder: streamId };
    case 'LinkOutsideId':
    case 'UnlinkOutsideId':
      return { purpose: 'outside-id', text: outsideIdText(command), holder: streamId };
    default:
      return null;
  }
};

/** What is hashed: unique only together. */
export const outsideIdText = ({ source, id }: { readonly source: string; readonly id: string }): string =>
  `${source}|${id}`;

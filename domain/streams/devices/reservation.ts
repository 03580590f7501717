import type { Reservation } from '../../kernel/reservation.ts';
import type { DeviceCommand } from './commands.ts';

const labelIn = (command: DeviceCommand): string | null | undefined => {
  if (command.type === 'RegisterDevice') return command.label;
  return command.type === 'CorrectDevice' ? command.changes.label : null;
};

/** What is on a sticker is on one device (DEV-01). */
export const deviceReservation = (command: DeviceCommand, streamId: string): Reservation | null => {
  const label = labelIn(command) ?? null;
  return label === null ? null : { purpose: 'device-label', text: label.toLowerCase(), holder: streamId };
};

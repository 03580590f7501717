import * as z from 'zod/mini';
import { date, reason, slug } from '../../../events/catalogue/fields.ts';
import { eventTypes } from '../../../events/catalogue/machine-clients.ts';
import { purposeCorrection } from '../../../events/catalogue/purpose-correction.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

export const machineClientsCommands = defineCommands({
  RegisterMachineClient: command({
    body: z.strictObject({ purpose: reason, types: eventTypes, until: date }),
    items: ['DPR-01'],
    description:
      'Lets a service, known by its client id at the identity provider, read events of some types in the feed, for a year at most; again, it replaces what it was let read before.',
    example: {
      purpose: 'The help desk closes accounts of who has left.',
      types: ['AccessRevoked', 'AccessGranted'],
      until: '2027-08-31',
    },
  }),
  RevokeMachineClient: command({
    body: z.strictObject({ reason }),
    items: ['DPR-01'],
    description: 'Lets a service read nothing any more, within a minute.',
    example: { reason: 'The help desk has a new product.' },
  }),
  RecordMachineClientExpired: command({
    body: z.strictObject({ cycle: slug }),
    items: ['DPR-01'],
    description: 'Records that the last day of a service is over. Only the product sends it.',
    example: { cycle: '2027-08-31' },
  }),
  CorrectMachineClient: command({
    body: purposeCorrection.payload,
    items: ['DPR-01'],
    description: 'Puts right the purpose or the reason that was given.',
    example: purposeCorrection.example,
  }),
});

export type MachineClientCommand = CommandOf<typeof machineClientsCommands>;

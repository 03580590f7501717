import * as z from 'zod/mini';
import { correction, personId, slug } from '../../../events/catalogue/fields.ts';
import { reservationChanges, reservationPurpose } from '../../../events/catalogue/reservations.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Sent by the shell alone, for commands of other streams whose name must be unique, and when somebody is erased. */
export const reservationsCommands = defineCommands({
  ReserveName: command({
    body: z.strictObject({
      purpose: reservationPurpose,
      school: slug,
      holder: personId,
      /** Whether the device that a label is reserved for goes by another now. */
      isGivenUp: z.optional(z.boolean()),
    }),
    items: ['ACC-02'],
    description: 'Reserves a name for one person of a school or of the trust.',
    example: { purpose: 'log-in-name', school: 'larkfield-infant', holder: 'p-101' },
  }),
  GiveUpLogIn: command({
    body: z.strictObject({ school: slug, holder: personId }),
    items: ['DPR-04', 'ACC-02'],
    description: 'Gives up the log-in of somebody who was erased, so that it can be somebody else’s.',
    example: { school: 'larkfield-infant', holder: 'p-101' },
  }),
  CorrectReservation: command({
    body: correction(reservationChanges),
    items: ['ACC-02'],
    description: 'Gives a name to the person for whom it should have been reserved.',
    example: {
      corrects: 1,
      changes: { holder: 'p-102' },
      reason: 'Two people of the same name were mixed up.',
    },
  }),
});

export type ReservationCommand = CommandOf<typeof reservationsCommands>;

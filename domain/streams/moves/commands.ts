import * as z from 'zod/mini';
import { eventNumber } from '../../../events/catalogue/fields.ts';
import { trustId } from '../../../events/catalogue/moves.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Arrival, receipt and erasure are recorded by those who deploy, from what was signed: no command does. */
export const movesCommands = defineCommands({
  ProposeLeaving: command({
    body: z.strictObject({ to: trustId }),
    items: ['GOV-04'],
    description: 'Proposes that the school’s history moves to another trust.',
    example: { to: 'harbour' },
  }),
  ConfirmLeaving: command({
    body: z.strictObject({
      /** Number of the event that proposed it. */
      proposal: eventNumber,
    }),
    items: ['GOV-04'],
    description: 'Confirms it, as a second person: from then on nothing more is recorded of the school here.',
    example: { proposal: 1 },
  }),
  StopLeaving: command({
    body: z.strictObject({ proposal: eventNumber }),
    items: ['GOV-04'],
    description: 'Keeps the school here after all, while the other trust has confirmed nothing.',
    example: { proposal: 1 },
  }),
});

export type MoveCommand = CommandOf<typeof movesCommands>;

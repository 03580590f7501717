import * as z from 'zod/mini';
import { lentHours, lentRole } from '../../../events/catalogue/elevations.ts';
import { eventNumber, reason } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

export const elevationsCommands = defineCommands({
  RequestElevation: command({
    body: z.strictObject({ role: lentRole, hours: lentHours, reason }),
    items: ['DPR-01'],
    description: 'Asks for a role for some hours, with the reason; whoever asks does so for themself.',
    example: {
      role: 'deputy-dsl',
      hours: 4,
      reason: 'Both safeguarding leads are away, and a parent waits at the office.',
    },
  }),
  GrantElevation: command({
    body: z.strictObject({
      /** Number of the event that asked for it. */
      elevation: eventNumber,
    }),
    items: ['DPR-01'],
    description: 'Lends the role from now on, as the second person; safeguarding and trust hear of it.',
    example: { elevation: 1 },
  }),
  RefuseElevation: command({
    body: z.strictObject({ elevation: eventNumber, reason }),
    items: ['DPR-01'],
    description: 'Does not lend the role.',
    example: { elevation: 1, reason: 'A deputy is on site until four.' },
  }),
  EndElevation: command({
    body: z.strictObject({ elevation: eventNumber }),
    items: ['DPR-01'],
    description: 'Gives the role back, or takes it, before its time is over.',
    example: { elevation: 1 },
  }),
  ReviewElevation: command({
    body: z.strictObject({ elevation: eventNumber, isInOrder: z.boolean(), finding: reason }),
    items: ['DPR-01'],
    description: 'Says what came of looking at what the role was used for, once it is over.',
    example: { elevation: 1, isInOrder: true, finding: 'One incident was read and acted upon.' },
  }),
  CorrectElevation: command({
    body: z.strictObject({ corrects: eventNumber, text: reason, reason }),
    items: ['DPR-01'],
    description:
      'Puts right what was said of a loan: the holder their reason, a second person a refusal or finding.',
    example: { corrects: 1, text: 'The deputies were away, too.', reason: 'The half of it was missing.' },
  }),
});

export type ElevationCommand = CommandOf<typeof elevationsCommands>;

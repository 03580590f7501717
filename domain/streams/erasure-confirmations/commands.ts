import * as z from 'zod/mini';
import { subscribers, subscriptionName } from '../../../events/catalogue/erasure-confirmations.ts';
import { eventNumber, reason, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

const items = ['DPR-04'];
const desk = { subscription: 'help-desk', ofTrust: false };

export const erasureConfirmationsCommands = defineCommands({
  AnnounceErasure: command({
    body: z.strictObject({ erased: eventNumber, subscribers }),
    items,
    description: 'Says which consumers are to confirm an erasure.',
    example: { erased: 5, subscribers: [{ ...desk, client: 'help-desk' }] },
  }),
  ConfirmErasure: command({
    body: subscriptionName,
    items,
    description:
      'Confirms that a consumer keeps nothing any more of what was erased; a service confirms for its own subscriptions.',
    example: desk,
  }),
  CorrectErasureConfirmation: command({
    body: z.strictObject({ corrects: eventNumber, reason }),
    items,
    description: 'Takes a confirmation back that was wrong.',
    example: { corrects: 2, reason: 'A backup of its database has it.' },
  }),
  RecordErasureConfirmationFellDue: command({
    body: z.strictObject({ cycle: slug }),
    items,
    description: 'Records that some consumers have not confirmed in time.',
    example: { cycle: '2032-10-02' },
  }),
});

export type ErasureConfirmationCommand = CommandOf<typeof erasureConfirmationsCommands>;

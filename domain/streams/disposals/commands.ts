import * as z from 'zod/mini';
import { holdKind, retentionFlag } from '../../../events/catalogue/disposal-forms.ts';
import { date, eventNumber, instant, reason, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

const items = ['DPR-04'];

export const disposalsCommands = defineCommands({
  RecordRetentionPeriodEnded: command({
    body: z.strictObject({ dueOn: date }),
    items,
    description: 'Records that the period of a record is over, once its last day is past.',
    example: { dueOn: '2032-08-31' },
  }),
  FlagRetention: command({
    body: z.strictObject({ flag: retentionFlag, applies: z._default(z.boolean(), true), reason }),
    items,
    description: 'Keeps a record for 75 years, or until 50 years after birth; or no longer so.',
    example: { flag: 'abuse-75', reason: 'It is part of a case of abuse.' },
  }),
  ExtendRetention: command({
    body: z.strictObject({ until: date, reason }),
    items,
    description: 'Keeps a record until a later day than its period says, with the reason.',
    example: { until: '2035-08-31', reason: 'An inquiry may ask for it.' },
  }),
  PlaceLegalHold: command({
    body: z.strictObject({
      kind: holdKind,
      /** What the school calls the matter, such as the number of a claim. */
      matter: slug,
      reason,
    }),
    items,
    description:
      'Keeps a record from being disposed of, whatever its period is; on the record of a person, all that names the person.',
    example: { kind: 'court', matter: 'claim-2031-4', reason: 'The solicitors asked for everything.' },
  }),
  ReleaseLegalHold: command({
    body: z.strictObject({ hold: eventNumber, reason }),
    items,
    description:
      'Ends a hold that somebody placed; one that an open record placed ends with it, or once it names this one no more.',
    example: { hold: 2, reason: 'The claim was settled.' },
  }),
  FollowRecord: command({
    body: z.strictObject({
      /** The other record, as `<stream>.<id>`. */
      cause: slug,
    }),
    items,
    description:
      'Holds a record that another one needs while it is open, and releases it when that needs it no more.',
    example: { cause: 'incidents.i-88' },
  }),
  ProposeDisposal: command({
    body: z.strictObject({
      /** What was looked at, and what came of it. */
      review: reason,
      /**
       * The record in `disclosures` of an open request by somebody whom the record names; then the period
       * need not be over.
       */
      request: z.optional(slug),
    }),
    items,
    description:
      'Proposes that a record goes whose period is over, or that somebody asked to have erased, with what a look at it brought.',
    example: { review: 'No claim and no complaint.' },
  }),
  DeclineDisposal: command({
    body: z.strictObject({ proposal: eventNumber, reason }),
    items,
    description: 'Does not follow a proposal, or takes it back; the record stays.',
    example: { proposal: 2, reason: 'A sibling’s case cites it.' },
  }),
  ConfirmDisposal: command({
    body: z.strictObject({ proposal: eventNumber }),
    items,
    description: 'Confirms, as a second person, that what is personal in the record is erased.',
    example: { proposal: 2 },
  }),
  BeginErasure: command({
    body: z.strictObject({ confirmed: eventNumber }),
    items,
    description:
      'Asks for the last time whether something holds a record that two people disposed of. Only the product sends it.',
    example: { confirmed: 3 },
  }),
  RecordErasure: command({
    body: z.strictObject({ confirmed: eventNumber, destroyedAt: instant }),
    items,
    description: 'Records that the key of what was disposed of is destroyed. Only the product sends it.',
    example: { confirmed: 3, destroyedAt: '2032-09-02T09:00:00.000Z' },
  }),
  CorrectDisposal: command({
    body: z.strictObject({ corrects: eventNumber, text: reason, reason }),
    items,
    description: 'Puts right what was written of a hold, a flag, a later day or a disposal.',
    example: { corrects: 2, text: 'No claim is open.', reason: 'A slip of the pen.' },
  }),
});

export type DisposalCommand = CommandOf<typeof disposalsCommands>;

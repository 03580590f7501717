import * as z from 'zod/mini';
import { acknowledgementChanges, noticeChannel } from '../../../events/catalogue/acknowledgements.ts';
import { date, eventNumber, policyVersion, reason, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { linkSecret } from '../../kernel/link-secret.ts';

/** Of paper the day on it; left out: today. */
const on = z.optional(date);

export const acknowledgementsCommands = defineCommands({
  ExpectAcknowledgements: command({
    body: z.strictObject({}),
    items: ['POL-06', 'ORG-06'],
    description: 'Begins to expect of somebody who came to the school what the settings ask.',
    example: {},
  }),
  AcknowledgePolicy: command({
    body: z.strictObject({ version: policyVersion, on }),
    items: ['POL-06'],
    description:
      'Says of a version of the policy that the person has read it and understands it: the person logged in, or the office from paper.',
    example: { version: 1 },
  }),
  AcknowledgeDocument: command({
    body: z.strictObject({ list: slug, edition: slug, on }),
    items: ['PUB-09', 'POL-08'],
    description: 'Says the same of an edition of a guideline or of guidance.',
    example: { list: 'guideline.social-media', edition: '2026' },
  }),
  MakeVisitorAware: command({
    body: z.strictObject({ on }),
    items: ['POL-11'],
    description:
      'Records that a visitor was made aware of the policy, for the visit of that day or the next one.',
    example: { on: '2026-10-14' },
  }),
  BecomeAwareByLink: command({
    body: z.strictObject({ secret: linkSecret }),
    items: ['POL-11'],
    description:
      'A visitor says so before signing by a mailed link. Only the page that the link leads to sends it.',
    example: { secret: 'mF3T0dYwTzKkVhN5b2RmAgq3Jx0eYwTzKkVhN5b2RmA' },
  }),
  IssuePrivacyNotice: command({
    body: z.strictObject({
      /** The newest, where it is left out. */
      edition: z.optional(slug),
      channel: z._default(noticeChannel, 'mail'),
      on,
    }),
    items: ['DPR-03'],
    description: 'Gives a parent the notice on personal data: by mail, or as it was given otherwise.',
    example: { edition: '2026', channel: 'paper', on: '2026-09-02' },
  }),
  RecordAcknowledgementFellDue: command({
    body: z.strictObject({ cycle: z.string().check(z.minLength(1), z.maxLength(100)) }),
    items: ['POL-06'],
    description: 'Records that somebody has not said in time that they know the policy.',
    example: { cycle: '2.2026-09-02' },
  }),
  CorrectAcknowledgement: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: acknowledgementChanges.check(
        z.refine((fields) => Object.keys(fields).length > 0, 'names at least one field to change'),
      ),
      reason,
    }),
    items: ['POL-06', 'POL-11', 'PUB-09', 'DPR-03'],
    description: 'Puts right what others recorded; what somebody said logged in stays.',
    example: { corrects: 2, changes: { on: '2026-09-02' }, reason: 'The day on the paper was misread.' },
  }),
});

export type AcknowledgementCommand = CommandOf<typeof acknowledgementsCommands>;

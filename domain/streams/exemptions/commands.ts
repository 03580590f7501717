import * as z from 'zod/mini';
import { advice, answeredBy, exemptionChanges } from '../../../events/catalogue/exemptions.ts';
import { date, eventNumber, prose, reason, requiredProse, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** May come empty: what is not said in writing is refused by the rule that asks for it. */
const text = prose(2000);
const application = eventNumber;

export const exemptionsCommands = defineCommands({
  SubmitApplication: command({
    body: z.strictObject({ edition: slug, entry: slug, purpose: text, from: date, until: date }),
    items: ['UNA-03'],
    description:
      'Applies in writing to do for a purpose, from one date to another, what the list of unacceptable uses names.',
    example: {
      edition: '2026',
      entry: 'connecting-devices',
      purpose: 'Measures light in the school garden with sensors of a university.',
      from: '2026-10-05',
      until: '2026-10-23',
    },
  }),
  ConsiderApplication: command({
    body: z.strictObject({ application, advice, reasons: text }),
    items: ['UNA-03'],
    description: 'Says for the trust what is thought of an application, before the headteacher decides.',
    example: {
      application: 1,
      advice: 'in-favour',
      reasons: 'The sensors reach nothing but their own server.',
    },
  }),
  GrantExemption: command({
    body: z.strictObject({ application, from: z.optional(date), until: z.optional(date) }),
    items: ['UNA-03'],
    description: 'Grants an exemption, for the days that were applied for or for others.',
    example: { application: 1, until: '2026-10-16' },
  }),
  RefuseExemption: command({
    body: z.strictObject({ application, reasons: text }),
    items: ['UNA-03'],
    description: 'Refuses an exemption.',
    example: { application: 1, reasons: 'The same can be learnt with the school’s own sensors.' },
  }),
  CommunicateDecision: command({
    body: z.strictObject({ application, on: date, by: answeredBy }),
    items: ['UNA-03'],
    description: 'Records that who applied was answered in writing.',
    example: { application: 1, on: '2026-10-02', by: 'letter' },
  }),
  RevokeExemption: command({
    body: z.strictObject({ application, reasons: text }),
    items: ['UNA-03'],
    description: 'Takes an exemption back before its last day.',
    example: { application: 1, reasons: 'The sensors were left unlocked.' },
  }),
  RecordExemptionExpired: command({
    body: z.strictObject({ cycle: slug }),
    items: ['UNA-03'],
    description: 'Records that the last day of an exemption is over. Only the product sends it.',
    example: { cycle: '3.2026-10-23' },
  }),
  CorrectExemption: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(exemptionChanges, {}),
      purpose: z.optional(requiredProse(2000)),
      reason,
    }),
    items: ['UNA-03'],
    description:
      'Puts right a slip in an application that nobody has looked at, in an exemption that stands, or in the day of an answer.',
    example: { corrects: 3, changes: { until: '2026-10-22' }, reason: 'The holiday begins a day earlier.' },
  }),
});

export type ExemptionCommand = CommandOf<typeof exemptionsCommands>;

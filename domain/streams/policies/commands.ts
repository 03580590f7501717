import * as z from 'zod/mini';
import { eventNumber, policyVersion, reason, slug } from '../../../events/catalogue/fields.ts';
import { policyChanges } from '../../../events/catalogue/policies.ts';
import { changeDescription, changePlace } from '../../../events/catalogue/policy-changes.ts';
import { approval, citations, review } from '../../../events/catalogue/policy-forms.ts';
import { adoptedSettings } from '../../../events/catalogue/settings/index.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { instantInput } from '../../kernel/instant.ts';
import { changeCommands } from './commands/changes.ts';
import { reviewCommands } from './commands/reviews.ts';

export const policiesCommands = defineCommands({
  AdoptPolicy: command({
    body: z.strictObject({
      version: policyVersion,
      /** The first version takes effect at once, whatever stands here. */
      effectiveFrom: z.optional(instantInput),
      settings: adoptedSettings,
      approval: z._default(z.nullable(approval), null),
      review: z._default(z.nullable(review), null),
      /** Editions of guidance that it rests on; left out: those of its draft. */
      cites: z.optional(citations),
    }),
    items: ['POL-02', 'POL-03', 'POL-08'],
    description:
      'Adopts the next version. The first takes effect at once, a later one five minutes ahead at the earliest.',
    example: {
      version: 2,
      effectiveFrom: '2026-11-02T00:00:00Z',
      settings: { devices: { loansToParents: true }, policies: { approval: 'governors' } },
      approval: { by: 'p-120', on: { precision: 'date', value: '2026-10-19' } },
      review: { precision: 'half-term', value: '2027-28.autumn-1', reviewer: 'computing-lead' },
    },
  }),
  TakeOverPolicy: command({
    body: z.strictObject({
      version: policyVersion,
      effectiveFrom: instantInput,
      settings: adoptedSettings,
      approval: z._default(z.nullable(approval), null),
      review: z._default(z.nullable(review), null),
      source: slug,
    }),
    items: ['POL-02', 'ORG-04'],
    description:
      'Takes over a version from before the first one here: only facts of that time are judged by it. Versions count back from 0.',
    example: {
      version: 0,
      effectiveFrom: '2024-09-02T00:00:00Z',
      settings: { devices: { loansToParents: true } },
      approval: { by: 'p-120', on: { precision: 'half-term', value: '2023-24.summer-2' } },
      source: 'minutes-2024',
    },
  }),
  ...changeCommands,
  ...reviewCommands,
  CorrectPolicy: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(policyChanges, {}),
      place: z.optional(changePlace),
      description: z.optional(changeDescription),
      reason,
    }),
    items: ['POL-01', 'POL-02', 'POL-03', 'POL-04', 'POL-05'],
    description:
      'Puts right a slip in what was recorded about the policy; settings and what was approved never change.',
    example: {
      corrects: 1,
      changes: { review: { precision: 'year', value: '2027', reviewer: 'business-manager' } },
      reason: 'The minutes name the year only.',
    },
  }),
});

export type PolicyCommand = CommandOf<typeof policiesCommands>;

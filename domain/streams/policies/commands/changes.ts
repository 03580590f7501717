import * as z from 'zod/mini';
import {
  date,
  eventNumber,
  personId,
  policyVersion,
  sha256,
  slug,
} from '../../../../events/catalogue/fields.ts';
import { changeDescription, changePlace, policyTitle } from '../../../../events/catalogue/policy-changes.ts';
import {
  approvalDay,
  changeNumbers,
  citations,
  reviewDay,
} from '../../../../events/catalogue/policy-forms.ts';
import { command } from '../../../kernel/commands.ts';

/**
 * How the policy changes, from a row of its change log to what parents are given (POL-01, POL-02, POL-05).
 */
export const changeCommands = {
  RecordChange: command({
    body: z.strictObject({
      on: date,
      place: changePlace,
      description: z._default(changeDescription, ''),
      nextReview: z._default(z.nullable(reviewDay), null),
      /** What a row from before the system is taken from. */
      source: z.optional(slug),
    }),
    items: ['POL-01'],
    description: 'Adds a row to the change log of the policy; it is approved later, alone or with others.',
    example: {
      on: '2026-10-05',
      place: 'Who does what',
      description: 'The firm that looks after the computers is named.',
      nextReview: { precision: 'half-term', value: '2027-28.autumn-1' },
    },
  }),
  RenamePolicy: command({
    body: z.strictObject({ title: policyTitle, on: date, change: eventNumber }),
    items: ['POL-01'],
    description: 'Records that a change gave the policy another title.',
    example: { title: 'Online safety and acceptable use', on: '2026-10-05', change: 3 },
  }),
  MergePolicy: command({
    body: z.strictObject({ merged: slug, on: date, change: eventNumber }),
    items: ['POL-01'],
    description: 'Records that a change took another policy of the school into this one.',
    example: { merged: 'acceptable-use', on: '2026-10-05', change: 3 },
  }),
  DraftVersion: command({
    body: z.strictObject({
      version: policyVersion,
      title: policyTitle,
      changes: z._default(changeNumbers, []),
      cites: z._default(citations, []),
      document: z._default(z.nullable(sha256), null),
    }),
    items: ['POL-01', 'POL-02'],
    description:
      'Drafts the next version, or drafts it again; what the governors approved is never drafted again.',
    example: {
      version: 2,
      title: 'Online safety and acceptable use',
      changes: [3, 4],
      cites: [{ list: 'keeping-children-safe', edition: '2026' }],
      document: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
    },
  }),
  ApprovePolicy: command({
    body: z.strictObject({
      by: personId,
      on: approvalDay,
      /** The draft that is approved, with the changes in it. */
      version: z.optional(policyVersion),
      changes: z._default(changeNumbers, []),
      /** What an approval from before the system is taken from. */
      source: z.optional(slug),
    }),
    items: ['POL-02'],
    description:
      'Approves the draft of a version, rows of the change log, or both: nobody but a governor does, on or after the days of the changes.',
    example: { by: 'p-120', on: { precision: 'date', value: '2026-10-19' }, version: 2, changes: [3, 4] },
  }),
  PublishToParents: command({
    body: z.strictObject({ version: policyVersion, channel: slug, on: date }),
    items: ['POL-05'],
    description: 'Gives parents the version in force, by a channel of the school.',
    example: { version: 2, channel: 'website', on: '2026-11-03' },
  }),
};

import * as z from 'zod/mini';
import {
  checkChanges,
  checkWords,
  filteringTests,
  howMany,
  reviewCause,
  reviewers,
  severity,
  systemPurpose,
} from '../../../events/catalogue/check-forms.ts';
import { date, eventNumber, personId, reason, slug } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Left out: today. */
const on = z.optional(date);
const words = z.optional(checkWords);
const finding = z.strictObject({ severity, words: checkWords });

export const checksCommands = defineCommands({
  ExpectCheck: command({
    body: z.strictObject({ from: z.optional(date) }),
    items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01'],
    description: 'Says from which day on a check is expected: it falls due also where it was never made.',
    example: { from: '2026-09-01' },
  }),
  ExpectCheckOfYear: command({
    body: z.strictObject({ from: date }),
    items: ['MON-01', 'MON-02', 'ACC-01'],
    description:
      'Has a check fall due from a school year on, never for days that are over. Only the product sends it.',
    example: { from: '2026-09-01' },
  }),
  DeployFilteringSystem: command({
    body: z.strictObject({ does: systemPurpose, release: slug, supplier: z.optional(slug), on }),
    items: ['MON-01'],
    description: 'Takes a system that filters or monitors into use.',
    example: { does: 'filtering', release: '4.2', supplier: 'northgate-it', on: '2026-09-01' },
  }),
  UpdateFilteringSystem: command({
    body: z.strictObject({ release: slug, on }),
    items: ['MON-01'],
    description: 'Records that the system was brought up to date.',
    example: { release: '4.3', on: '2026-10-12' },
  }),
  AttestFilteringSystem: command({
    body: z.strictObject({ release: slug, by: slug, standard: slug, on }),
    items: ['MON-01'],
    description: 'Records what the provider states of the release in use.',
    example: { release: '4.3', by: 'northgate-it', standard: 'appropriate-filtering-2026', on: '2026-10-14' },
  }),
  RetireFilteringSystem: command({
    body: z.strictObject({ on }),
    items: ['MON-01'],
    description: 'Takes the system out of use.',
    example: { on: '2027-07-22' },
  }),
  CompleteSecurityCheck: command({
    body: z.strictObject({
      on,
      /** Left out: whoever sends it. */
      checkedBy: z.optional(personId),
      findings: z._default(z.array(finding).check(z.maxLength(20)), []),
    }),
    items: ['MON-02'],
    description: 'Records a whole security check, with what it found.',
    example: {
      on: '2026-09-04',
      findings: [{ severity: 'high', words: 'Two tablets miss the updates of a month.' }],
    },
  }),
  RaiseSecurityFinding: command({
    body: z.strictObject({ severity, words: checkWords, on }),
    items: ['MON-02'],
    description: 'Records what was found to be unsafe between two checks.',
    example: { severity: 'medium', words: 'A printer answers from outside.', on: '2026-09-08' },
  }),
  ResolveSecurityFinding: command({
    body: z.strictObject({ finding: eventNumber, words: checkWords, on }),
    items: ['MON-02'],
    description: 'Records that what was found is safe now, and how.',
    example: { finding: 2, words: 'Both were updated and restarted.', on: '2026-09-09' },
  }),
  ReviewBlogComments: command({
    body: z.strictObject({ on, removed: z._default(howMany, 0) }),
    items: ['PUB-06'],
    description: 'Records that the comments of a blog were looked through, and how many were taken off.',
    example: { on: '2026-09-11', removed: 0 },
  }),
  ReviewFiltering: command({
    body: z.strictObject({ on, reviewers, tests: filteringTests, words }),
    items: ['MON-01'],
    description: 'Records that filtering and monitoring were looked at, with each test that was made.',
    example: {
      on: '2026-11-16',
      reviewers: ['p-410', 'p-409'],
      tests: [
        {
          device: 'tablet',
          place: 'off-site',
          group: 'pupils',
          test: 'adult-content',
          result: 'failed',
          action: 'setting-changed',
        },
      ],
    },
  }),
  CallForFilteringReview: command({
    body: z.strictObject({ cause: reviewCause, technology: z.optional(slug), on }),
    items: ['MON-01'],
    description: 'Has filtering and monitoring looked at before their year is over, and says why.',
    example: { cause: 'new-technology', technology: 'story-maker', on: '2026-10-05' },
  }),
  ReviewAccessRights: command({
    body: z.strictObject({
      on,
      reviewers,
      looked: howMany,
      changed: z._default(howMany, 0),
      ended: z._default(howMany, 0),
      words,
    }),
    items: ['ACC-01'],
    description: 'Records that everybody’s access rights were looked at, and what came of it.',
    example: { on: '2026-11-20', reviewers: ['p-109'], looked: 48, changed: 3, ended: 2 },
  }),
  RecordCheckFellDue: command({
    body: z.strictObject({ cycle: slug }),
    items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01'],
    description: 'Records that a check was not made in time.',
    example: { cycle: 'security.1.2026-09-18' },
  }),
  CorrectCheck: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(checkChanges, {}),
      words,
      reason,
    }),
    items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01'],
    description: 'Puts right a slip in what is on record of a check, with fields that the event has.',
    example: { corrects: 1, changes: { on: '2026-09-03' }, reason: 'It was the day before.' },
  }),
});

export type CheckCommand = CommandOf<typeof checksCommands>;

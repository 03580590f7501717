import * as z from 'zod/mini';
import { checkWords, fellDue, filteringTests, reviewCause, reviewers, systemPurpose } from './check-forms.ts';
import { event } from './define-events.ts';
import { date, eventNumber, slug } from './fields.ts';

const release = z.strictObject({ release: slug, on: date });

/** What is on record of filtering and monitoring: the systems, and how they were looked at (MON-01). */
export const filteringRecords = {
  FilteringSystemDeployed: event({
    version: 1,
    description: 'A system that filters or monitors came into use.',
    items: ['MON-01'],
    payload: z.strictObject({
      does: systemPurpose,
      release: slug,
      /** Null: nobody outside the school runs it. */
      supplier: z.nullable(slug),
      on: date,
    }),
    day: 'on',
    example: { does: 'filtering', release: '4.2', supplier: 'northgate-it', on: '2026-09-01' },
  }),
  FilteringSystemUpdated: event({
    version: 1,
    description: 'A system that filters or monitors was brought up to date.',
    items: ['MON-01'],
    payload: release,
    day: 'on',
    example: { release: '4.3', on: '2026-10-12' },
  }),
  FilteringSystemAttested: event({
    version: 1,
    description: 'The provider states of a release by which standard it filters or monitors.',
    items: ['MON-01'],
    payload: z.strictObject({ release: slug, by: slug, standard: slug, on: date }),
    day: 'on',
    example: { release: '4.3', by: 'northgate-it', standard: 'appropriate-filtering-2026', on: '2026-10-14' },
  }),
  FilteringSystemRetired: event({
    version: 1,
    description: 'A system that filters or monitors went out of use.',
    items: ['MON-01'],
    payload: z.strictObject({ on: date }),
    day: 'on',
    example: { on: '2027-07-22' },
  }),
  FilteringUpdateFellDue: event({
    version: 1,
    description: 'A system that filters or monitors was not brought up to date in time.',
    items: ['MON-01'],
    payload: fellDue,
    example: { since: 1, dueOn: '2026-10-23' },
  }),
  FilteringReviewed: event({
    version: 1,
    description: 'Filtering and monitoring were looked at as a whole, and what was tried is on record.',
    items: ['MON-01'],
    payload: z.strictObject({
      on: date,
      reviewers,
      tests: filteringTests,
      words: z.optional(checkWords),
    }),
    personal: { words: 'record' },
    day: 'on',
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
      words: 'Lent tablets had kept the settings of the summer.',
    },
  }),
  FilteringReviewCalledFor: event({
    version: 1,
    description: 'Filtering and monitoring are to be looked at before their year is over.',
    items: ['MON-01'],
    payload: z.strictObject({ cause: reviewCause, technology: z.nullable(slug), on: date }),
    day: 'on',
    example: { cause: 'new-technology', technology: 'story-maker', on: '2026-10-05' },
  }),
  FilteringReviewFellDue: event({
    version: 1,
    description: 'Filtering and monitoring were not looked at in time.',
    items: ['MON-01'],
    payload: z.strictObject({
      since: eventNumber,
      dueOn: date,
      /** It had been called for; else its year is over. */
      isCalledFor: z.boolean(),
    }),
    example: { since: 1, dueOn: '2027-08-31', isCalledFor: false },
  }),
};

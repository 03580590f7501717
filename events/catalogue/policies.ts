import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  date,
  eventNumber,
  instant,
  openObject,
  personId,
  policyVersion,
  reason,
  slug,
  takenOver,
} from './fields.ts';
import { changeDescription, changePlace, policyChangeEvents, policyTitle } from './policy-changes.ts';
import { approval, citations, review, reviewDay } from './policy-forms.ts';
import { policyReviewEvents, reviewOutcome } from './policy-reviews.ts';
import { role } from './words.ts';

/**
 * What may be corrected: of an adopted version never its settings nor since when, decisions were made under
 * them; of what the governors approved nothing but the approval. What has a title or texts that changed is
 * drafted or renamed again.
 */
export const policyChanges = z.strictObject({
  approval: z.optional(z.nullable(approval)),
  review: z.optional(z.nullable(review)),
  /** The day of a change, renaming, merger, review, sharing or publishing. */
  on: z.optional(date),
  /** Of a row of the change log. */
  nextReview: z.optional(z.nullable(reviewDay)),
  /** Of a scheduled review. */
  due: z.optional(reviewDay),
  reviewer: z.optional(z.nullable(role)),
  /** Of a review that was made. */
  by: z.optional(personId),
  outcome: z.optional(reviewOutcome),
  /** Of a renaming. */
  title: z.optional(policyTitle),
  /** Of a merger. */
  merged: z.optional(slug),
  /** Of a publishing. */
  channel: z.optional(slug),
});

export const policiesEvents = defineEvents('policies', {
  PolicyAdopted: event({
    version: 1,
    description:
      'A version of the policy was adopted; its settings are the rules of the school from the moment it takes effect.',
    items: ['POL-02', 'POL-03', 'ORG-04'],
    payload: z.strictObject({
      version: policyVersion,
      effectiveFrom: instant,
      settings: openObject,
      approval: z.nullable(approval),
      review: z.nullable(review),
      takenOver: z.nullable(takenOver),
      /** Editions of guidance that it rests on; left out: none were said. */
      cites: z.optional(citations),
    }),
    example: {
      version: 1,
      effectiveFrom: '2026-09-01T07:00:00.000Z',
      settings: { devices: { loansToParents: true }, policies: { approval: 'governors' } },
      approval: { by: 'p-120', on: { precision: 'half-term', value: '2025-26.summer-2' } },
      review: { precision: 'term', value: '2027-28.autumn', reviewer: 'computing-lead' },
      takenOver: null,
    },
  }),
  SafeguardingRoutesLeftOpen: event({
    version: 1,
    description:
      'An adopted version names nobody for one or more causes that are about harm to a child: those are told to the designated safeguarding lead.',
    items: ['INC-04', 'INC-07', 'ORG-04'],
    payload: z.strictObject({
      version: policyVersion,
      /** Settings, such as `incidents.alertRoles`. */
      routes: z.array(slug).check(z.minLength(1), z.maxLength(50)),
    }),
    example: { version: 1, routes: ['incidents.alertRoles'] },
  }),
  ...policyChangeEvents,
  ...policyReviewEvents,
  PolicyCorrected: event({
    version: 1,
    description:
      'A slip in what was recorded about the policy was put right; settings and what was approved stay what they were.',
    items: ['POL-01', 'POL-02', 'POL-03', 'POL-04', 'POL-05'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: policyChanges,
      /** Of a row of the change log. */
      place: z.optional(changePlace),
      description: z.optional(changeDescription),
      reason,
    }),
    personal: { place: 'record', description: 'record', reason: 'record' },
    example: {
      corrects: 1,
      changes: { review: { precision: 'year', value: '2027', reviewer: 'business-manager' } },
      reason: 'The minutes name the year only.',
    },
  }),
});

export type PolicyEvent = EventOf<typeof policiesEvents>;
export type PolicyRecorded = RecordedOf<typeof policiesEvents>;

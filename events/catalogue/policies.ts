import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { correction, date, instant, openObject, personId, policyVersion, slug, takenOver } from './fields.ts';
import { role } from './words.ts';

const onDate = { precision: z.literal('date'), value: date };
/** `<academic year>.<half-term>`, such as `2021-22.autumn-1`. */
const inHalfTerm = {
  precision: z.literal('half-term'),
  value: z
    .string()
    .check(
      z.regex(/^\d{4}-\d{2}\.(?:autumn|spring|summer)-[12]$/, 'expected a half-term like 2026-27.autumn-1'),
    ),
};
/** `<academic year>.<term>`, such as `2023-24.autumn`. */
const inTerm = {
  precision: z.literal('term'),
  value: z
    .string()
    .check(z.regex(/^\d{4}-\d{2}\.(?:autumn|spring|summer)$/, 'expected a term like 2026-27.autumn')),
};
const inYear = {
  precision: z.literal('year'),
  value: z.string().check(z.regex(/^\d{4}$/, 'expected a year like 2026')),
};

/** The governors' approval: by whom it was given, and when, as precisely as the minutes say (POL-02). */
export const approval = z.strictObject({
  by: personId,
  on: z.discriminatedUnion('precision', [z.strictObject(onDate), z.strictObject(inHalfTerm)]),
});

/** When the policy is looked at again, as precisely as it says, and the role that does it (POL-03). */
export const review = z.discriminatedUnion('precision', [
  z.strictObject({ ...onDate, reviewer: role }),
  z.strictObject({ ...inHalfTerm, reviewer: role }),
  z.strictObject({ ...inTerm, reviewer: role }),
  z.strictObject({ ...inYear, reviewer: role }),
]);

/** What may be corrected of an adopted version: never its settings nor since when, decisions were made under them. */
export const policyChanges = z.strictObject({
  approval: z.optional(z.nullable(approval)),
  review: z.optional(z.nullable(review)),
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
  PolicyCorrected: event({
    version: 1,
    description:
      'A slip in what was recorded about a version was put right; its settings stay what they were.',
    items: ['POL-03'],
    payload: correction(policyChanges),
    personal: { reason: 'record' },
    example: {
      corrects: 1,
      changes: { review: { precision: 'year', value: '2027', reviewer: 'business-manager' } },
      reason: 'The minutes name the year only.',
    },
  }),
});

export type PolicyEvent = EventOf<typeof policiesEvents>;
export type PolicyRecorded = RecordedOf<typeof policiesEvents>;

import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  countedPeriod,
  holdKind,
  recordConcern,
  retentionClass,
  retentionFlag,
  ruleEdition,
} from './disposal-forms.ts';
import { erasureEvents } from './disposals-erasure.ts';
import { date, eventNumber, knownPerson, reason, slug } from './fields.ts';

const items = ['DPR-04'];
const of = { concern: recordConcern };
const ofNobody = { people: ['u-301'], isAboutStaff: false, lockedTo: null };
const rule = { class: retentionClass, edition: ruleEdition, dueOn: date };
const ruled = { class: 'parent-answer' as const, edition: 'defaults-2026', dueOn: '2032-08-31' };
/**
 * The record in `disclosures` of somebody’s request that it follows; null: the period is over, and `dueOn` was
 * its last day.
 */
const request = z.nullable(slug);

export const disposalsEvents = defineEvents('disposals', {
  RetentionPeriodEnded: event({
    version: 1,
    description: 'The period for which a record is kept is over; once a last day.',
    items,
    payload: z.strictObject({
      ...rule,
      /** What it was counted from; the longest of them counts. */
      periods: z.array(countedPeriod).check(z.maxLength(5)),
      ...of,
    }),
    example: {
      ...ruled,
      periods: [{ from: 'end', on: '2026-08-31', until: '2032-08-31' }],
      concern: ofNobody,
    },
  }),
  RetentionFlagged: event({
    version: 1,
    description:
      'A record is kept for longer than others of its kind, or no longer so: for 75 years, or until 50 years after birth.',
    items,
    payload: z.strictObject({ flag: retentionFlag, applies: z.boolean(), reason, ...of }),
    personal: { reason: 'record' },
    example: { flag: 'abuse-75', applies: true, reason: 'It is part of a case of abuse.', concern: ofNobody },
  }),
  RetentionExtended: event({
    version: 1,
    description: 'A record is kept until a later day than its period says.',
    items,
    payload: z.strictObject({ until: date, reason, ...of }),
    personal: { reason: 'record' },
    example: { until: '2035-08-31', reason: 'An inquiry may ask for it.', concern: ofNobody },
  }),
  LegalHoldPlaced: event({
    version: 1,
    description: 'A record, or all that names a person, may not be disposed of until the hold is released.',
    items,
    payload: z.strictObject({
      kind: holdKind,
      /** What the school calls the matter; null: it is an open record of this system. */
      matter: z.nullable(slug),
      /** The record that needs it, as `<stream>.<id>`; null: somebody placed the hold. */
      cause: z.nullable(slug),
      /** Who placed it; null: a process did. */
      placedBy: z.nullable(knownPerson),
      reason: z.optional(reason),
      ...of,
    }),
    personal: { reason: 'record' },
    example: {
      kind: 'court',
      matter: 'claim-2031-4',
      cause: null,
      placedBy: 'p-101',
      reason: 'The solicitors asked for everything about the child.',
      concern: ofNobody,
    },
  }),
  LegalHoldReleased: event({
    version: 1,
    description: 'A hold is over; whatever else holds the record still does.',
    items,
    payload: z.strictObject({
      /** Number of the event that placed it. */
      hold: eventNumber,
      /** Who released it; null: what it was for is over. */
      releasedBy: z.nullable(knownPerson),
      reason: z.optional(reason),
      ...of,
    }),
    personal: { reason: 'record' },
    example: {
      hold: 2,
      releasedBy: 'p-101',
      reason: 'The claim was settled.',
      concern: ofNobody,
    },
  }),
  DisposalProposed: event({
    version: 1,
    description:
      'Somebody looked at a record whose period is over, or that somebody asked to have erased, and proposes that it goes.',
    items,
    payload: z.strictObject({ ...rule, request, proposedBy: knownPerson, review: reason, ...of }),
    personal: { review: 'record' },
    example: {
      ...ruled,
      request: null,
      proposedBy: 'p-101',
      review: 'No claim and no complaint.',
      concern: ofNobody,
    },
  }),
  DisposalDeclined: event({
    version: 1,
    description: 'A proposal was not followed, or was taken back; the record stays.',
    items,
    payload: z.strictObject({
      /** Number of the event that proposed it. */
      proposal: eventNumber,
      declinedBy: knownPerson,
      reason,
      ...of,
    }),
    personal: { reason: 'record' },
    example: { proposal: 2, declinedBy: 'p-102', reason: 'A sibling’s case cites it.', concern: ofNobody },
  }),
  DisposalConfirmed: event({
    version: 1,
    description:
      'A second person confirmed the disposal: the instruction by which what is personal in the record is erased.',
    items,
    payload: z.strictObject({
      proposal: eventNumber,
      ...rule,
      request,
      proposedBy: knownPerson,
      confirmedBy: knownPerson,
      ...of,
    }),
    example: {
      ...{ proposal: 2, ...ruled, request: null },
      ...{ proposedBy: 'p-101', confirmedBy: 'p-102', concern: ofNobody },
    },
  }),
  ...erasureEvents,
  DisposalCorrected: event({
    version: 1,
    description: 'What was written of a hold, a flag, a later day or a disposal was put right.',
    items,
    payload: z.strictObject({
      /** Number of the event. */
      corrects: eventNumber,
      /** What should have been written. */
      text: reason,
      reason,
      ...of,
    }),
    personal: { text: 'record', reason: 'record' },
    example: { corrects: 2, text: 'No claim is open.', reason: 'A slip of the pen.', concern: ofNobody },
  }),
});

export type DisposalEvent = EventOf<typeof disposalsEvents>;
export type DisposalRecorded = RecordedOf<typeof disposalsEvents>;

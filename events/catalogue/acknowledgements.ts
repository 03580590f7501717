import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, policyVersion, reason, slug } from './fields.ts';

/** By the person, logged in; or on paper that the office keeps. */
export const acknowledgedBy = z.enum(['log-in', 'paper']);
/** How a notice got to somebody. */
export const noticeChannel = z.enum(['mail', 'paper', 'parent-portal']);

const said = { person: personId, on: date, method: acknowledgedBy, recorder: personId };
const example = { person: 'p-101', on: '2026-09-03', method: 'log-in', recorder: 'p-101' } as const;

/** What may be corrected: of what a person says logged in, nothing. */
export const acknowledgementChanges = z.strictObject({
  on: z.optional(date),
  version: z.optional(policyVersion),
  edition: z.optional(slug),
  channel: z.optional(noticeChannel),
});

export const acknowledgementsEvents = defineEvents(
  'acknowledgements',
  {
    AcknowledgementsExpected: event({
      version: 1,
      description:
        'Somebody came to the school who is to know its policy; what that is, and by when, follows from the settings.',
      items: ['POL-06', 'ORG-06'],
      payload: z.strictObject({ person: personId }),
      example: { person: 'p-101' },
    }),
    PolicyAcknowledged: event({
      version: 1,
      description: 'Somebody said of a version of the policy that they have read it and understand it.',
      items: ['POL-06'],
      payload: z.strictObject({ ...said, version: policyVersion }),
      day: 'on',
      example: { ...example, version: 1 },
    }),
    GuidanceAcknowledged: event({
      version: 1,
      description: 'Somebody said of an edition of guidance that they have read it.',
      items: ['POL-06', 'POL-08'],
      payload: z.strictObject({ ...said, list: slug, edition: slug }),
      day: 'on',
      example: { ...example, list: 'guidance.keeping-children-safe', edition: '2026' },
    }),
    GuidelineAcknowledged: event({
      version: 1,
      description: 'Somebody said of a guideline of the school that they know it.',
      items: ['PUB-09'],
      payload: z.strictObject({ ...said, list: slug, edition: slug }),
      day: 'on',
      example: { ...example, list: 'guideline.social-media', edition: '2026' },
    }),
    PolicyAcknowledgementFellDue: event({
      version: 1,
      description: 'Somebody has not said in time that they know the policy; once a version and stay.',
      items: ['POL-06'],
      payload: z.strictObject({ person: personId, version: policyVersion, since: date, dueOn: date }),
      example: { person: 'p-101', version: 2, since: '2026-09-02', dueOn: '2026-11-16' },
    }),
    VisitorMadeAwareOfPolicy: event({
      version: 1,
      description: 'A visitor was made aware of the policy, for a visit from one day to another.',
      items: ['POL-11'],
      payload: z.strictObject({
        person: personId,
        version: policyVersion,
        on: date,
        from: date,
        until: z.nullable(date),
        recorder: personId,
      }),
      day: 'on',
      example: {
        person: 'v-9',
        version: 1,
        on: '2026-10-14',
        from: '2026-10-14',
        until: '2026-10-14',
        recorder: 'p-102',
      },
    }),
    PrivacyNoticeIssued: event({
      version: 1,
      description:
        'A parent was given an edition of the notice on what personal data the school keeps, and why.',
      items: ['DPR-03'],
      payload: z.strictObject({
        person: personId,
        edition: slug,
        channel: noticeChannel,
        on: date,
        recorder: personId,
      }),
      day: 'on',
      example: {
        person: 'p-201',
        edition: '2026',
        channel: 'mail',
        on: '2026-09-03',
        recorder: 'system.privacy-notice',
      },
    }),
    AcknowledgementCorrected: event({
      version: 1,
      description: 'A slip in what others recorded of an acknowledgement or a notice was put right.',
      items: ['POL-06', 'POL-11', 'PUB-09', 'DPR-03'],
      payload: z.strictObject({ corrects: eventNumber, changes: acknowledgementChanges, reason }),
      personal: { reason: 'record' },
      example: { corrects: 2, changes: { on: '2026-09-02' }, reason: 'The day on the paper was misread.' },
    }),
  },
  { isAnsweredByLink: true },
);

export type AcknowledgementEvent = EventOf<typeof acknowledgementsEvents>;
export type AcknowledgementRecorded = RecordedOf<typeof acknowledgementsEvents>;

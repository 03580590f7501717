import * as z from 'zod/mini';
import { event } from './define-events.ts';
import {
  date,
  eventNumber,
  personId,
  policyVersion,
  prose,
  requiredLine,
  sha256,
  slug,
  takenOver,
} from './fields.ts';
import { approvalDay, changeNumbers, citations, reviewDay } from './policy-forms.ts';

/** As the policy is called, on its cover: no room for anybody's name. */
export const policyTitle = requiredLine(200);
/** Where in the policy something changed. */
export const changePlace = requiredLine(300);
/** What changed there; where the place says it all, it is empty. */
export const changeDescription = prose(2000);

/** How a policy changes: rows of its change log, drafts, approval, what parents are given. */
export const policyChangeEvents = {
  PolicyChangeRecorded: event({
    version: 1,
    description:
      'Something in the policy changed on a day: a row of its change log, approved or not yet, with its own next review.',
    items: ['POL-01'],
    payload: z.strictObject({
      on: date,
      place: changePlace,
      description: changeDescription,
      nextReview: z.nullable(reviewDay),
      takenOver: z.nullable(takenOver),
    }),
    personal: { place: 'record', description: 'record' },
    day: 'on',
    example: {
      on: '2026-10-05',
      place: 'Who does what',
      description: 'The firm that looks after the computers is named.',
      nextReview: { precision: 'half-term', value: '2027-28.autumn-1' },
      takenOver: null,
    },
  }),
  PolicyRenamed: event({
    version: 1,
    description: 'The policy is called otherwise, by a row of its change log.',
    items: ['POL-01'],
    payload: z.strictObject({ title: policyTitle, on: date, change: eventNumber }),
    day: 'on',
    example: { title: 'Online safety and acceptable use', on: '2026-10-05', change: 3 },
  }),
  PolicyMerged: event({
    version: 1,
    description: 'Another policy of the school was taken into this one, by a row of its change log.',
    items: ['POL-01'],
    payload: z.strictObject({ merged: slug, on: date, change: eventNumber }),
    day: 'on',
    example: { merged: 'acceptable-use', on: '2026-10-05', change: 3 },
  }),
  PolicyVersionDrafted: event({
    version: 1,
    description:
      'The next version was drafted, or drafted again: the changes in it, the guidance it rests on, the digest of its text.',
    items: ['POL-01', 'POL-08'],
    payload: z.strictObject({
      version: policyVersion,
      title: policyTitle,
      changes: changeNumbers,
      cites: citations,
      /** SHA-256 of the document, so that anybody can check which text was approved; null: none was given. */
      document: z.nullable(sha256),
    }),
    example: {
      version: 2,
      title: 'Online safety and acceptable use',
      changes: [3, 4],
      cites: [{ list: 'keeping-children-safe', edition: '2026' }],
      document: 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M',
    },
  }),
  PolicyApprovedByGovernors: event({
    version: 1,
    description:
      'A governor approved a draft, rows of the change log, or both at once; what is approved never changes.',
    items: ['POL-02'],
    payload: z.strictObject({
      by: personId,
      on: approvalDay,
      /** The draft that was approved; null: rows of the change log alone. */
      version: z.nullable(policyVersion),
      changes: changeNumbers,
      takenOver: z.nullable(takenOver),
    }),
    example: {
      by: 'p-120',
      on: { precision: 'date', value: '2026-10-19' },
      version: 2,
      changes: [3, 4],
      takenOver: null,
    },
  }),
  PolicyPublishedToParents: event({
    version: 1,
    description: 'The version in force was given to parents, by a channel of the school.',
    items: ['POL-05'],
    payload: z.strictObject({ version: policyVersion, channel: slug, on: date }),
    day: 'on',
    example: { version: 2, channel: 'website', on: '2026-11-03' },
  }),
};

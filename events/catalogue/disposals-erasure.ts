import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { recordConcern, retentionClass, stoppedBy } from './disposal-forms.ts';
import { date, eventNumber, instant, slug } from './fields.ts';

const items = ['DPR-04'];
const of = { concern: recordConcern };
const ofNobody = { people: ['u-301'], isAboutStaff: false, lockedTo: null };

/** What becomes of a disposal that two people confirmed: part of the stream `disposals`. */
export const erasureEvents = {
  DisposalStopped: event({
    version: 1,
    description:
      'When a confirmed disposal was to be carried out, something held the record, or it was not over any more: nothing was erased, and two people decide again.',
    items,
    payload: z.strictObject({
      /** Number of the event that confirmed it. */
      confirmed: eventNumber,
      class: retentionClass,
      why: stoppedBy,
      ...of,
    }),
    example: { confirmed: 3, class: 'parent-answer', why: 'held', concern: ofNobody },
  }),
  ErasureBegun: event({
    version: 1,
    description: 'Nothing held the record when it was asked for the last time: from here on its key goes.',
    items,
    payload: z.strictObject({ confirmed: eventNumber, ...of }),
    example: { confirmed: 3, concern: ofNobody },
  }),
  PersonalDataErased: event({
    version: 1,
    description:
      'The key was destroyed that opens what is personal in a record, or of a person: nobody can read it any more, once the last backup of the key has ended.',
    items,
    payload: z.strictObject({
      confirmed: eventNumber,
      /** Whose key it was: the record’s, or the person’s under `people`. */
      subject: z.strictObject({ stream: slug, id: slug }),
      destroyedAt: instant,
      /** The day on which the last backup that may hold the key ends. */
      backupsEndOn: date,
      ...of,
    }),
    example: {
      confirmed: 3,
      subject: { stream: 'consents', id: 'u-301.photo' },
      destroyedAt: '2032-09-02T09:00:00.000Z',
      backupsEndOn: '2032-10-07',
      concern: ofNobody,
    },
  }),
};

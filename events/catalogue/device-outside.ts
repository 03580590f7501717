import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, eventNumber, personId, slug } from './fields.ts';
import { homeDevices, homeInternet } from './home-learning-forms.ts';

/** A loan for learning at home relies on what the family said (HLP-05). */
export const homeAccessConsidered = event({
  version: 1,
  description:
    'When the device was lent, it was looked at what the family said that it has at home in a closure.',
  items: ['HLP-05', 'DEV-02'],
  payload: z.strictObject({
    pupil: personId,
    closure: eventNumber,
    /** Number of the event in the record of the pupil and the closure. */
    access: eventNumber,
    internet: homeInternet,
    devices: homeDevices,
  }),
  example: { pupil: 'u-301', closure: 4, access: 2, internet: 'mobile', devices: 0 },
});

/** A work device is used outside the school, too (DEV-04). */
export const workDeviceTakenOffSite = event({
  version: 1,
  description:
    'Who works with the device uses it outside the school until a last day; recorded again, the newest counts.',
  items: ['DEV-04'],
  payload: z.strictObject({
    person: personId,
    from: date,
    until: date,
    /** Stream id of the agreement whose terms hold outside, too. */
    agreement: slug,
  }),
  day: 'from',
  example: { person: 'p-401', from: '2026-10-09', until: '2026-10-12', agreement: 'p-401.staff' },
});

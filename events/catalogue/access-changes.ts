import * as z from 'zod/mini';
import { accessRight, wifiBasis } from './access-forms.ts';
import { event } from './define-events.ts';
import { date, eventNumber, personId, reason, requiredProse } from './fields.ts';

/** The wifi is asked for before anybody decides (NET-01). */
export const wifiAccessRequested = event({
  version: 1,
  description:
    'Somebody from outside is to use the wifi between two dates; the headteacher has not decided yet.',
  items: ['NET-01'],
  payload: z.strictObject({
    person: personId,
    basis: wifiBasis,
    purpose: requiredProse(1000),
    from: date,
    until: date,
    /** Who asked: the guest or parent, or somebody of the school for them. */
    requestedBy: personId,
  }),
  personal: { purpose: 'record' },
  example: {
    person: 'v-9',
    basis: 'visit',
    purpose: 'Shows slides from an own laptop.',
    from: '2026-10-14',
    until: '2026-10-14',
    requestedBy: 'p-110',
  },
});

/** A right becomes another one: what changed stands in one event (ACC-01). */
export const accessChanged = event({
  version: 1,
  description:
    'A person may use something else in the place of what one right opened; the days of the capacity stay.',
  items: ['ACC-01'],
  payload: z.strictObject({
    person: personId,
    /** Number of the event by which the right was held until then. */
    grant: eventNumber,
    was: accessRight,
    right: accessRight,
    reason,
  }),
  personal: { reason: 'record' },
  example: {
    person: 'p-101',
    grant: 2,
    was: { kind: 'system', name: 'pupil-records' },
    right: { kind: 'system', name: 'pupil-records-of-class' },
    reason: 'Works with one class from now on.',
  },
});

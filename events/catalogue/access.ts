import * as z from 'zod/mini';
import { accessChanged, wifiAccessRequested } from './access-changes.ts';
import { accessCorrection, accessRight, lapseCause, logInName, wifiBasis } from './access-forms.ts';
import { endedBecause, internetAccessEvents } from './access-internet.ts';
import { mailboxEvents, passwordEvents } from './access-passwords.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, requiredProse, slug, takenOver } from './fields.ts';
import { audience } from './words.ts';

/**
 * First and last day of the capacity that something rests on, as known when it was given; null: no last day
 * is known. What was taken over begins with the day on which it was given.
 */
const capacityDays = { from: date, until: z.nullable(date) };
/**
 * The agreement concerned, its newest signature, and the numbers of the events by which the things were given
 * that rest on it.
 */
const onAgreement = {
  person: personId,
  agreement: slug,
  signature: eventNumber,
  given: z.array(eventNumber),
};

export const accessEvents = defineEvents('access', {
  WifiAccessRequested: wifiAccessRequested,
  WifiAccessAuthorised: event({
    version: 1,
    description: 'The headteacher let somebody from outside use the wifi between two dates, both included.',
    items: ['NET-01', 'AGR-04', 'AGR-14'],
    payload: z.strictObject({
      person: personId,
      basis: wifiBasis,
      purpose: requiredProse(1000),
      from: date,
      until: date,
      /** Stream id of the agreement that the authorisation relies on. */
      agreement: slug,
    }),
    personal: { purpose: 'record' },
    example: {
      person: 'v-9',
      basis: 'visit',
      purpose: 'Shows slides from an own laptop.',
      from: '2026-10-14',
      until: '2026-10-14',
      agreement: 'v-9.visitor',
    },
  }),
  WifiAccessRefused: event({
    version: 1,
    description: 'The headteacher refused the use of the wifi.',
    items: ['NET-01'],
    payload: z.strictObject({ person: personId, reason }),
    personal: { reason: 'record' },
    example: { person: 'v-9', reason: 'The visit needs no connection.' },
  }),
  WifiAccessEnded: event({
    version: 1,
    description:
      'An authorisation for the wifi was ended before its time, or after it; others stand as they were.',
    items: ['NET-01', 'ACC-07', 'ORG-06'],
    payload: z.strictObject({ person: personId, authorisation: eventNumber, because: endedBecause }),
    example: { person: 'v-9', authorisation: 1, because: 'decided' },
  }),
  UserAccountIssued: event({
    version: 1,
    description:
      'A person was given an account of their own; its log-in name is never given to anybody else.',
    items: ['ACC-02', 'ACC-01'],
    payload: z.strictObject({
      person: personId,
      logInName,
      audience,
      agreement: slug,
      ...capacityDays,
      takenOver: z.nullable(takenOver),
    }),
    personal: { logInName: 'person' },
    example: {
      person: 'p-101',
      logInName: 'a.shah',
      audience: 'staff',
      agreement: 'p-101.staff',
      from: '2026-09-02',
      until: null,
      takenOver: null,
    },
  }),
  UserAccountClosed: event({
    version: 1,
    description: 'An account was closed; its log-in name stays taken.',
    items: ['ACC-02', 'ORG-06'],
    payload: z.strictObject({
      person: personId,
      account: eventNumber,
      because: endedBecause,
      reason: z.optional(reason),
    }),
    personal: { reason: 'record' },
    example: { person: 'p-101', account: 1, because: 'decided', reason: 'The post ended.' },
  }),
  AccessGranted: event({
    version: 1,
    description: 'A person may use the system, file or device that the right names.',
    items: ['ACC-01', 'ACC-07', 'AGR-14'],
    payload: z.strictObject({
      person: personId,
      right: accessRight,
      audience,
      agreement: slug,
      ...capacityDays,
      takenOver: z.nullable(takenOver),
    }),
    example: {
      person: 'p-101',
      right: { kind: 'system', name: 'pupil-records' },
      audience: 'staff',
      agreement: 'p-101.staff',
      from: '2026-09-02',
      until: null,
      takenOver: null,
    },
  }),
  AccessChanged: accessChanged,
  AccessRevoked: event({
    version: 1,
    description: 'A person may no longer use what the right names.',
    items: ['ACC-01', 'ACC-07', 'ORG-06'],
    payload: z.strictObject({
      person: personId,
      right: accessRight,
      grant: eventNumber,
      because: endedBecause,
      reason: z.optional(reason),
    }),
    personal: { reason: 'record' },
    example: {
      person: 'p-101',
      right: { kind: 'system', name: 'pupil-records' },
      grant: 2,
      because: 'decided',
      reason: 'Another class, another system.',
    },
  }),
  AccessAgreementLapsed: event({
    version: 1,
    description:
      'Accounts, rights or wifi rest on no signature: it was withdrawn, its version is no longer the one to sign, or there never was one.',
    items: ['ACC-01', 'NET-01', 'AGR-12'],
    payload: z.strictObject({ ...onAgreement, signature: z.nullable(eventNumber), cause: lapseCause }),
    example: {
      person: 'p-101',
      agreement: 'p-101.staff',
      signature: 1,
      given: [1, 2],
      cause: 'withdrawn',
    },
  }),
  AccessAgreementRenewed: event({
    version: 1,
    description: 'A signature stands again under accounts, rights or wifi that had lost theirs.',
    items: ['ACC-01', 'NET-01', 'AGR-12'],
    payload: z.strictObject(onAgreement),
    example: { person: 'p-101', agreement: 'p-101.staff', signature: 3, given: [1, 2] },
  }),
  ...internetAccessEvents,
  ...passwordEvents,
  ...mailboxEvents,
  AccessCorrected: event({
    version: 2,
    description:
      'A slip in an authorisation of the wifi, in a grant, or in the day of a change of password, was put right.',
    items: ['NET-01', 'ACC-01', 'ACC-03'],
    // The day of a change of password came with version 2.
    upcasts: { 1: (data) => ({ ...data }) },
    payload: z.strictObject(accessCorrection),
    personal: { purpose: 'record', reason: 'record' },
    example: { corrects: 1, changes: { until: '2026-10-15' }, reason: 'The visit takes two days.' },
  }),
});

export type AccessEvent = EventOf<typeof accessEvents>;
export type AccessRecorded = RecordedOf<typeof accessEvents>;

import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { correction, date, personId, reason, requiredProse, slug } from './fields.ts';
import { audience } from './words.ts';

/** Why somebody from outside may use the school's wifi (NET-01). */
export const wifiBasis = z.enum(['official-capacity', 'visit']);
export type WifiBasis = z.output<typeof wifiBasis>;

/** What a right opens: every right names one system, file or device (ACC-01). */
export const accessRight = z.strictObject({ kind: z.enum(['system', 'file', 'device']), name: slug });
export type AccessRight = z.output<typeof accessRight>;

/** A log-in name may say who its owner is, so it is personal and never an id. */
export const logInName = z
  .string()
  .check(
    z.trim(),
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}$/,
      'expected a log-in name: 1 to 100 of A-Z a-z 0-9 . _ @ + -, beginning with a letter or digit',
    ),
  );

/** What may be corrected: the dates of the wifi authorisation at hand. */
export const accessChanges = z.strictObject({ from: z.optional(date), until: z.optional(date) });

export const accessEvents = defineEvents('access', {
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
    description: 'An authorisation for the wifi was ended before its time, or after it.',
    items: ['NET-01'],
    payload: z.strictObject({ person: personId }),
    example: { person: 'v-9' },
  }),
  UserAccountIssued: event({
    version: 1,
    description:
      'A person was given an account of their own; its log-in name is never given to anybody else.',
    items: ['ACC-02', 'ACC-01'],
    payload: z.strictObject({ person: personId, logInName, audience, agreement: slug }),
    personal: { logInName: 'person' },
    example: { person: 'p-101', logInName: 'a.shah', audience: 'staff', agreement: 'p-101.staff' },
  }),
  UserAccountClosed: event({
    version: 1,
    description: 'An account was closed; its log-in name stays taken.',
    items: ['ACC-02'],
    payload: z.strictObject({ person: personId, reason }),
    personal: { reason: 'record' },
    example: { person: 'p-101', reason: 'The post ended.' },
  }),
  AccessGranted: event({
    version: 1,
    description: 'A person may use the system, file or device that the right names.',
    items: ['ACC-01', 'ACC-07', 'AGR-14'],
    payload: z.strictObject({ person: personId, right: accessRight, audience, agreement: slug }),
    example: {
      person: 'p-101',
      right: { kind: 'system', name: 'pupil-records' },
      audience: 'staff',
      agreement: 'p-101.staff',
    },
  }),
  AccessRevoked: event({
    version: 1,
    description: 'A person may no longer use what the right names.',
    items: ['ACC-01'],
    payload: z.strictObject({ person: personId, right: accessRight, reason }),
    personal: { reason: 'record' },
    example: {
      person: 'p-101',
      right: { kind: 'system', name: 'pupil-records' },
      reason: 'Another class, another system.',
    },
  }),
  AccessCorrected: event({
    version: 1,
    description: 'A slip in the dates of the wifi authorisation at hand was put right.',
    items: ['NET-01'],
    payload: correction(accessChanges),
    personal: { reason: 'record' },
    example: { corrects: 1, changes: { until: '2026-10-15' }, reason: 'The visit takes two days.' },
  }),
});

export type AccessEvent = EventOf<typeof accessEvents>;
export type AccessRecorded = RecordedOf<typeof accessEvents>;

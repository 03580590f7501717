import * as z from 'zod/mini';
import {
  authorisationChanges,
  authorisationEnd,
  parentAccessLevel,
  socialScope,
  traineeEquipment,
  traineePurpose,
} from './authorisation-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, requiredProse, slug } from './fields.ts';
import { role } from './words.ts';

/** The term of personal use that was overstepped; null: none in particular. */
const term = z.nullable(slug);
/** Why something ended, with the reason where somebody decided it. */
const end = { because: authorisationEnd, reason: z.optional(reason) };

export const authorisationsEvents = defineEvents('authorisations', {
  PersonalUseWithdrawn: event({
    version: 1,
    description: 'IT support took the personal use of the school’s computers away from somebody.',
    items: ['ACC-09'],
    payload: z.strictObject({ person: personId, term, reason }),
    personal: { reason: 'record' },
    example: { person: 'p-101', term: 'not-in-lessons', reason: 'Shopped during lessons, twice.' },
  }),
  PersonalUseRestricted: event({
    version: 1,
    description: 'IT support narrowed the personal use of the school’s computers by somebody.',
    items: ['ACC-09'],
    payload: z.strictObject({ person: personId, term, to: requiredProse(1000), reason }),
    personal: { to: 'record', reason: 'record' },
    example: {
      person: 'p-101',
      term: 'nothing-stored',
      to: 'Reading mail at lunch time.',
      reason: 'Kept pictures of a holiday on the server.',
    },
  }),
  PersonalUseRestored: event({
    version: 1,
    description:
      'IT support gave the personal use of the school’s computers back, on the terms of the school.',
    items: ['ACC-09'],
    payload: z.strictObject({ person: personId }),
    example: { person: 'p-101' },
  }),
  SocialAccountAccessAuthorised: event({
    version: 1,
    description: 'The headteacher named somebody who runs or writes for an account of the school.',
    items: ['PUB-07'],
    payload: z.strictObject({
      person: personId,
      /** The list of the school's accounts, by the edition in force. */
      edition: slug,
      account: slug,
      scope: socialScope,
      from: date,
      /** Null: as long as they work at the school. */
      until: z.nullable(date),
    }),
    example: {
      person: 'p-101',
      edition: '2026',
      account: 'school-page',
      scope: 'post',
      from: '2026-09-07',
      until: null,
    },
  }),
  SocialAccountAccessRevoked: event({
    version: 1,
    description: 'Somebody runs or writes for an account of the school no more.',
    items: ['PUB-07', 'ORG-06'],
    payload: z.strictObject({ person: personId, authorisation: eventNumber, account: slug, ...end }),
    personal: { reason: 'record' },
    example: {
      person: 'p-101',
      authorisation: 1,
      account: 'school-page',
      because: 'decided',
      reason: 'Another colleague writes from now on.',
    },
  }),
  TraineeDeviceUseDiscussed: event({
    version: 1,
    description: 'A trainee talked to the headteacher about a device of their own.',
    items: ['NET-07'],
    payload: z.strictObject({ person: personId, equipment: traineeEquipment, on: date }),
    day: 'on',
    example: { person: 'p-120', equipment: 'laptop', on: '2026-09-07' },
  }),
  TraineeDeviceUseAgreed: event({
    version: 1,
    description:
      'The headteacher agreed that a trainee plans and assesses on a device of their own, away from children.',
    items: ['NET-07'],
    payload: z.strictObject({
      person: personId,
      /** Number of the event by which they talked about it. */
      discussion: eventNumber,
      equipment: traineeEquipment,
      purposes: z.array(traineePurpose).check(z.minLength(1)),
      from: date,
      until: date,
    }),
    example: {
      person: 'p-120',
      discussion: 1,
      equipment: 'laptop',
      purposes: ['planning', 'assessment'],
      from: '2026-09-07',
      until: '2026-12-18',
    },
  }),
  TraineeDeviceUseEnded: event({
    version: 1,
    description: 'A trainee’s own device is used at school no more.',
    items: ['NET-07', 'ORG-06'],
    payload: z.strictObject({ person: personId, authorisation: eventNumber, ...end }),
    personal: { reason: 'record' },
    example: { person: 'p-120', authorisation: 2, because: 'capacity-over' },
  }),
  ParentAccessAuthorised: event({
    version: 1,
    description:
      'The headteacher lets a parent who works for the school use its computers, as long as that work lasts.',
    items: ['ACC-07', 'AGR-14'],
    payload: z.strictObject({
      person: personId,
      level: parentAccessLevel,
      /** The capacity that it rests on, and its last day as known then; null: none is known. */
      capacity: role,
      from: date,
      until: z.nullable(date),
    }),
    day: 'from',
    example: {
      person: 'p-203',
      level: 'access',
      capacity: 'volunteer',
      from: '2026-09-10',
      until: '2026-12-18',
    },
  }),
  ParentAccessRefused: event({
    version: 1,
    description: 'The headteacher does not let a parent use the computers of the school, and says why.',
    items: ['ACC-07'],
    payload: z.strictObject({ person: personId, reason }),
    personal: { reason: 'record' },
    example: { person: 'p-203', reason: 'The work needs no computer.' },
  }),
  AuthorisationCorrected: event({
    version: 1,
    description: 'A slip in what was authorised, or in the day of a talk, was put right.',
    items: ['PUB-07', 'NET-07'],
    payload: z.strictObject({ corrects: eventNumber, changes: authorisationChanges, reason }),
    personal: { reason: 'record' },
    example: { corrects: 1, changes: { scope: 'manage' }, reason: 'The wrong box was ticked.' },
  }),
});

export type AuthorisationEvent = EventOf<typeof authorisationsEvents>;
export type AuthorisationRecorded = RecordedOf<typeof authorisationsEvents>;

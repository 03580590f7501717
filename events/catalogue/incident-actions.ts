import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { eventNumber, instant, personId, requiredProse, slug } from './fields.ts';
import { action, containmentResult, policyReference, removalResult, seriousness } from './incident-forms.ts';
import { meetingUpcasts } from './incident-upcasts.ts';
import { role } from './words.ts';

/** Events of the stream `incidents` that say what was done. */
export const incidentActions = {
  IncidentActionTaken: event({
    version: 1,
    description:
      'Something was done about the incident; where a policy says what, its reference stands beside it.',
    items: ['INC-01', 'INC-02', 'INC-08', 'INC-13'],
    payload: z.strictObject({
      action,
      /** The policy under which it was done. */
      under: z.nullable(policyReference),
      /** What the action is in proportion to, where a pupil misused what the school provides. */
      circumstances: z.optional(requiredProse(2000)),
      nature: z.optional(requiredProse(2000)),
      seriousness: z.nullable(seriousness),
    }),
    personal: { action: 'record', circumstances: 'record', nature: 'record' },
    example: {
      action: 'The tablet was closed and the site reported for blocking.',
      under: { policy: 'behaviour', edition: '2026-09', section: '7.2' },
      circumstances: 'In a lesson, alone, for some minutes.',
      nature: 'Went round the filter.',
      seriousness: 'minor',
    },
  }),
  IncidentInterventionMade: event({
    version: 1,
    description: 'Somebody stepped in to help those whom the incident concerns.',
    items: ['INC-12'],
    payload: z.strictObject({ action }),
    personal: { action: 'record' },
    example: { action: 'The learning mentor sat with both children.' },
  }),
  IncidentEscalated: event({
    version: 1,
    description: 'The incident was passed on to the holders of a role.',
    items: ['INC-12'],
    payload: z.strictObject({ action, toRole: role }),
    personal: { action: 'record' },
    example: { action: 'Asked the headteacher to decide.', toRole: 'headteacher' },
  }),
  IncidentContainmentStarted: event({
    version: 1,
    description: 'The school began to keep what had spread among pupils from spreading further.',
    items: ['INC-09'],
    payload: z.strictObject({ action }),
    personal: { action: 'record' },
    example: { action: 'The group chat was closed and the parents rung up.' },
  }),
  IncidentContained: event({
    version: 1,
    description: 'What came of the attempts to keep it from spreading.',
    items: ['INC-09'],
    payload: z.strictObject({ action, result: containmentResult }),
    personal: { action: 'record' },
    example: { action: 'All parents say that the picture is deleted.', result: 'contained' },
  }),
  ExternalAgencyEngaged: event({
    version: 1,
    description: 'An agency or service from outside was brought in, and what it was given.',
    items: ['INC-11'],
    payload: z.strictObject({ action, agency: slug, shared: requiredProse(4000) }),
    personal: { action: 'record', shared: 'record' },
    example: {
      action: 'Asked for advice.',
      agency: 'reporting-centre',
      shared: 'Nothing but the address of the site.',
    },
  }),
  EvidenceCaptured: event({
    version: 1,
    description: 'Evidence was saved, with the time of what it shows.',
    items: ['INC-16'],
    payload: z.strictObject({ action, reference: slug, shownAt: instant }),
    personal: { action: 'record' },
    example: { action: 'Screenshot of the post.', reference: 'EV-12', shownAt: '2026-10-06T08:30:00.000Z' },
  }),
  PlatformRemovalRequested: event({
    version: 1,
    description: 'A platform was asked to remove something.',
    items: ['INC-16'],
    payload: z.strictObject({ action, platform: slug }),
    personal: { action: 'record' },
    example: { action: 'Reported the post.', platform: 'example-network' },
  }),
  MediationStarted: event({
    version: 1,
    description: 'A mediation between those involved began.',
    items: ['INC-16'],
    payload: z.strictObject({ action }),
    personal: { action: 'record' },
    example: { action: 'Both agreed to meet with the learning mentor.' },
  }),
  MeetingWithAdultHeld: event({
    version: 2,
    description: 'Somebody of the school talked with a parent or another adult about what they did online.',
    items: ['INC-16', 'CMP-02'],
    payload: z.strictObject({
      action,
      /** Null where the school has no record of the adult. */
      adult: z.nullable(personId),
    }),
    personal: { action: 'record' },
    upcasts: meetingUpcasts,
    example: { action: 'The adult will take the comments down.', adult: 'p-201' },
  }),
  RemovalRequested: event({
    version: 1,
    description: 'A parent or another adult was asked to take something down.',
    items: ['CMP-02'],
    payload: z.strictObject({
      action,
      /** Null where the school has no record of the adult. */
      adult: z.nullable(personId),
    }),
    personal: { action: 'record' },
    example: { action: 'Asked to take down both comments on the class trip.', adult: 'p-201' },
  }),
  RemovalChecked: event({
    version: 1,
    description: 'Whether what somebody was asked to take down was taken down.',
    items: ['CMP-02'],
    payload: z.strictObject({
      action,
      /** Number of the event that asked. */
      request: eventNumber,
      removal: removalResult,
    }),
    personal: { action: 'record' },
    example: { action: 'Looked on the Monday after.', request: 2, removal: 'removed' },
  }),
  ParentNotified: event({
    version: 1,
    description: 'A parent or carer was told.',
    items: ['INC-16'],
    payload: z.strictObject({
      action,
      /** Null where the school has no record of the parent. */
      parent: z.nullable(personId),
    }),
    personal: { action: 'record' },
    example: { action: 'Rung up in the afternoon.', parent: 'p-201' },
  }),
};

import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, signedName, slug } from './fields.ts';
import { incidentActions } from './incident-actions.ts';
import { incidentDecisions } from './incident-decisions.ts';
import {
  description,
  incidentCategory,
  incidentChanges,
  incidentFlag,
  incidentTexts,
  involved,
  involvedPart,
  logName,
  outsider,
  place,
  platformKind,
  riskClasses,
} from './incident-forms.ts';

export const incidentsEvents = defineEvents('incidents', {
  IncidentReported: event({
    version: 1,
    description: 'Somebody of the school reported an online-safety incident.',
    items: ['INC-01', 'INC-02', 'INC-05', 'INC-07', 'INC-18', 'AGR-16', 'AGR-17'],
    payload: z.strictObject({
      occurredOn: date,
      place,
      description,
      category: incidentCategory,
      illegal: z.boolean(),
      serious: z.boolean(),
      involvesLessonResources: z.boolean(),
      spreadAmongPupils: z.boolean(),
      involved,
      /**
       * Who recorded it and signs the log: who reported it, if a member of staff. Null: the first of the
       * staff to sign.
       */
      recorder: z.nullable(personId),
    }),
    personal: { place: 'record', description: 'record' },
    example: {
      occurredOn: '2026-10-06',
      place: 'Library corner, shared tablets',
      description: 'A search for a class topic brought up a violent picture.',
      category: 'harmful-material',
      illegal: false,
      serious: false,
      involvesLessonResources: true,
      spreadAmongPupils: false,
      involved: [{ person: 'u-301', part: 'witness' }],
      recorder: 'p-401',
    },
  }),
  InvolvedPersonAdded: event({
    version: 1,
    description: 'Somebody was involved in the incident: a person of the school, or a described outsider.',
    items: ['INC-01'],
    payload: z.strictObject({
      /** Null for an outsider, who is described instead. */
      person: z.nullable(personId),
      outsider: z.optional(outsider),
      part: involvedPart,
    }),
    personal: { outsider: 'record' },
    example: {
      person: null,
      outsider: 'An older boy from another school, met in a game.',
      part: 'instigator',
    },
  }),
  InvolvedPersonRemoved: event({
    version: 1,
    description: 'Somebody who had been named was not involved after all.',
    items: ['INC-01'],
    payload: z.strictObject({
      /** Null for an outsider. */
      person: z.nullable(personId),
      /** Number of the event that added the outsider; null for a person of the school. */
      entry: z.nullable(eventNumber),
      reason,
    }),
    personal: { reason: 'record' },
    example: { person: 'u-301', entry: null, reason: 'The child was in another room.' },
  }),
  IncidentFlagRaised: event({
    version: 1,
    description:
      'It was found out that the incident is graver than was reported, or the business of others, too.',
    items: ['INC-05', 'INC-09', 'INC-10'],
    payload: z.strictObject({ kind: incidentFlag, reason }),
    personal: { reason: 'record' },
    example: { kind: 'illegal', reason: 'The provider says that the picture is unlawful.' },
  }),
  IncidentLogged: event({
    version: 1,
    description: 'The incident stands in a log that the school keeps elsewhere, under the reference given.',
    items: ['INC-01'],
    payload: z.strictObject({ target: logName, reference: logName }),
    example: { target: 'safeguarding-log', reference: 'SG-1042' },
  }),
  ...incidentActions,
  CyberBullyingRecorded: event({
    version: 1,
    description: 'What makes it bullying, where it happened, and which incidents came before.',
    items: ['INC-08'],
    payload: z.strictObject({
      repetitive: z.boolean(),
      intentional: z.boolean(),
      imbalanceOfPower: z.boolean(),
      platform: platformKind,
      /** Ids of earlier incidents between the same people. */
      earlier: z.array(slug).check(z.maxLength(20)),
    }),
    example: {
      repetitive: true,
      intentional: true,
      imbalanceOfPower: true,
      platform: 'messaging',
      earlier: ['i-41'],
    },
  }),
  IncidentLogSigned: event({
    version: 1,
    description: 'The member of staff who recorded the incident signed its log entry.',
    items: ['INC-02'],
    payload: z.strictObject({ recorder: personId, signedName }),
    personal: { signedName: 'recorder' },
    example: { recorder: 'p-401', signedName: 'Tamsin Lowry' },
  }),
  IncidentClassified: event({
    version: 1,
    description: 'The incident was put under one or more of the four Cs.',
    items: ['INC-03'],
    payload: z.strictObject({ classes: riskClasses }),
    example: { classes: ['content'] },
  }),
  IncidentReclassified: event({
    version: 1,
    description: 'The incident was put under other classes than before.',
    items: ['INC-03'],
    payload: z.strictObject({ classes: riskClasses, before: riskClasses }),
    example: { classes: ['content', 'conduct'], before: ['content'] },
  }),
  ...incidentDecisions,
  IncidentCorrected: event({
    version: 1,
    description: 'A slip in an earlier event was put right; the event itself stays as it was recorded.',
    items: ['INC-01'],
    payload: z.strictObject({
      corrects: eventNumber,
      /** What is different now. Free text stands beside it, so that each of its fields is sealed. */
      changes: incidentChanges,
      ...incidentTexts,
      reason,
    }),
    personal: {
      place: 'record',
      description: 'record',
      action: 'record',
      circumstances: 'record',
      nature: 'record',
      shared: 'record',
      reason: 'record',
    },
    example: { corrects: 1, changes: { occurredOn: '2026-10-05' }, reason: 'It was the day before.' },
  }),
});

export type IncidentEvent = EventOf<typeof incidentsEvents>;
export type IncidentRecorded = RecordedOf<typeof incidentsEvents>;

import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, personId, reason, signedName, slug } from './fields.ts';
import { incidentActions } from './incident-actions.ts';
import { incidentDecisions } from './incident-decisions.ts';
import { incidentFiles } from './incident-files.ts';
import {
  cameToLight,
  description,
  incidentCategories,
  incidentChanges,
  incidentFlag,
  incidentTexts,
  involved,
  involvedPart,
  logName,
  outsider,
  outsideWord,
  place,
  platformKind,
} from './incident-forms.ts';
import { incidentCorrectedUpcasts, loggedUpcasts, reportedUpcasts } from './incident-upcasts.ts';
import { edition } from './reference-forms.ts';

export const incidentsEvents = defineEvents('incidents', {
  IncidentReported: event({
    version: 2,
    description: 'Somebody of the school reported an online-safety incident.',
    items: ['INC-01', 'INC-02', 'INC-05', 'INC-07', 'INC-18', 'AGR-16', 'AGR-17'],
    payload: z.strictObject({
      occurredOn: date,
      place: z.optional(place),
      /** Left out of what pupils report themselves, and where an intimate image might be described. */
      description: z.optional(description),
      categories: incidentCategories,
      /** Edition of the list of categories; null where the school keeps none. */
      categoryEdition: z.nullable(edition),
      /** Edition of the rules by which it is judged; null: from before there were editions. */
      rules: z.nullable(edition),
      cameToLight: z.optional(cameToLight),
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
    upcasts: reportedUpcasts,
    example: {
      occurredOn: '2026-10-06',
      place: 'Library corner, shared tablets',
      description: 'A search for a class topic brought up a violent picture.',
      categories: ['harmful-material', 'cyber-bullying'],
      categoryEdition: '2026',
      rules: '2024-03',
      cameToLight: 'staff-saw',
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
    version: 2,
    description: 'The incident stands in a log that the school keeps elsewhere, under the reference given.',
    items: ['INC-01', 'INC-06'],
    payload: z.strictObject({
      target: logName,
      reference: logName,
      /** What that log calls the categories of the incident. */
      words: z.array(outsideWord).check(z.maxLength(10)),
    }),
    upcasts: loggedUpcasts,
    example: { target: 'safeguarding-log', reference: 'SG-1042', words: ['E-safety'] },
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
  ...incidentDecisions,
  ...incidentFiles,
  IncidentCorrected: event({
    version: 2,
    description: 'A slip in an earlier event was put right; the event itself stays as it was recorded.',
    items: ['INC-01'],
    payload: z.strictObject({
      corrects: eventNumber,
      /** What is different now. Free text stands beside it, so that each of its fields is sealed. */
      changes: incidentChanges,
      /** What it was about, where that is different now. */
      categoriesBefore: z.optional(incidentCategories),
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
    upcasts: incidentCorrectedUpcasts,
    example: {
      corrects: 1,
      changes: { occurredOn: '2026-10-05', categories: ['online-safety'] },
      categoriesBefore: ['harmful-material'],
      reason: 'It was the day before.',
    },
  }),
});

export type IncidentEvent = EventOf<typeof incidentsEvents>;
export type IncidentRecorded = RecordedOf<typeof incidentsEvents>;

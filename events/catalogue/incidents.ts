import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import {
  date,
  eventNumber,
  personId,
  reason,
  requiredLine,
  requiredProse,
  signedName,
  slug,
} from './fields.ts';

export const incidentCategory = z.enum([
  'online-safety',
  'cyber-bullying',
  'harmful-material',
  'pupil-misuse',
  'parent-conduct',
]);

/** The four Cs, in their usual order (INC-03). */
export const fourCs = ['content', 'contact', 'conduct', 'commerce'] as const;
export const riskClass = z.enum(fourCs);
export type RiskClass = z.output<typeof riskClass>;
export const riskClasses = z.array(riskClass).check(z.minLength(1), z.maxLength(fourCs.length));

/** Where it happened; free text, and so personal. */
export const place = requiredLine(200);
/** What happened; free text, and so personal. */
export const description = requiredProse(8000);
export const involved = z
  .array(z.strictObject({ person: personId, part: z.enum(['victim', 'instigator', 'witness']) }))
  .check(z.maxLength(50));
/** Name of a log, or of an entry in one. */
export const logName = slug;
export const policeDecision = z.enum(['report', 'no-report']);

export const incidentsEvents = defineEvents('incidents', {
  IncidentReported: event({
    version: 1,
    description: 'Somebody of the school reported an online-safety incident.',
    items: ['INC-01', 'INC-02', 'INC-05', 'INC-07', 'INC-08', 'INC-13', 'AGR-17'],
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
    },
  }),
  IncidentLogged: event({
    version: 1,
    description: 'The incident stands in a log that the school keeps elsewhere, under the reference given.',
    items: ['INC-01'],
    payload: z.strictObject({ target: logName, reference: logName }),
    example: { target: 'safeguarding-log', reference: 'SG-1042' },
  }),
  IncidentActionTaken: event({
    version: 1,
    description: 'Something was done about the incident.',
    items: ['INC-01', 'INC-02'],
    payload: z.strictObject({ action: requiredProse(4000) }),
    personal: { action: 'record' },
    example: { action: 'The tablet was closed and the site reported for blocking.' },
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
  PoliceReferralConsidered: event({
    version: 1,
    description: 'It was considered, with reasons, whether the police should be told.',
    items: ['INC-10'],
    payload: z.strictObject({ decision: policeDecision, decidedBy: personId, reasons: requiredProse(4000) }),
    personal: { reasons: 'record' },
    example: {
      decision: 'no-report',
      decidedBy: 'p-410',
      reasons: 'The picture was seen by nobody else and is known to the provider.',
    },
  }),
  IncidentReportedToPolice: event({
    version: 1,
    description: 'The police were told.',
    items: ['INC-10'],
    payload: z.strictObject({ reference: z.nullable(logName) }),
    example: { reference: 'CR-77-2026' },
  }),
  IncidentClosed: event({
    version: 1,
    description: 'All that the school asks for is on record, and the incident is closed.',
    items: ['INC-01', 'INC-12'],
    payload: z.strictObject({}),
    example: {},
  }),
  IncidentReopened: event({
    version: 1,
    description: 'A closed incident is open again.',
    items: ['INC-12'],
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'Another pupil saw the same picture.' },
  }),
  IncidentCorrected: event({
    version: 1,
    description: 'A slip in the report was put right; the report itself stays as it was made.',
    items: ['INC-01'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: z.strictObject({ occurredOn: z.optional(date), category: z.optional(incidentCategory) }),
      place: z.optional(place),
      description: z.optional(description),
      reason,
    }),
    personal: { place: 'record', description: 'record', reason: 'record' },
    example: { corrects: 1, changes: { occurredOn: '2026-10-05' }, reason: 'It was the day before.' },
  }),
});

export type IncidentEvent = EventOf<typeof incidentsEvents>;
export type IncidentRecorded = RecordedOf<typeof incidentsEvents>;

import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, policyVersion, reason, slug } from './fields.ts';
import {
  extent,
  meetingTopics,
  oversightChanges,
  oversightWords,
  present,
  reportRecipients,
} from './oversight-forms.ts';
import { academicYear, periodName } from './periods.ts';

const ofYear = { academicYear };
const year = { academicYear: '2026-27' };
const fellDue = z.strictObject({ ...ofYear, period: periodName, dueOn: date });

export const oversightEvents = defineEvents('oversight', {
  OversightPlanned: event({
    version: 1,
    description: 'Reports and meetings of a school year are expected from now on.',
    items: ['GOV-01', 'GOV-02'],
    payload: z.strictObject(ofYear),
    example: year,
  }),
  OnlineSafetyReportIssued: event({
    version: 1,
    description: 'A report on online safety was issued: numbers as of a day, which name nobody.',
    items: ['GOV-01'],
    payload: z.strictObject({
      ...ofYear,
      period: periodName,
      /** The day as of which its numbers are taken: the list gives them again at any time. */
      asOf: date,
      on: date,
      recipients: reportRecipients,
    }),
    day: 'on',
    example: {
      ...year,
      period: '2026-27.autumn-1',
      asOf: '2026-10-22',
      on: '2026-10-23',
      recipients: ['governor', 'computing-lead'],
    },
  }),
  OnlineSafetyReportFellDue: event({
    version: 1,
    description: 'A part of the school year is over, and no report on online safety was issued for it.',
    items: ['GOV-01'],
    payload: fellDue,
    example: { ...year, period: '2026-27.autumn-1', dueOn: '2026-10-23' },
  }),
  GovernanceMeetingHeld: event({
    version: 1,
    description: 'Governors and staff met about online safety.',
    items: ['GOV-02'],
    payload: z.strictObject({
      ...ofYear,
      on: date,
      governors: present,
      staff: present,
      topics: meetingTopics,
      words: z.optional(oversightWords),
    }),
    personal: { words: 'record' },
    day: 'on',
    example: {
      ...year,
      on: '2026-11-05',
      governors: ['p-120'],
      staff: ['p-100'],
      topics: ['incidents', 'filtering-and-monitoring'],
      words: 'Lent tablets are looked at first.',
    },
  }),
  GovernanceMeetingFellDue: event({
    version: 1,
    description: 'A part of the school year is over, and governors did not meet about online safety in it.',
    items: ['GOV-02'],
    payload: fellDue,
    example: { ...year, period: '2026-27.autumn', dueOn: '2026-12-18' },
  }),
  PolicyImplementationReviewed: event({
    version: 1,
    description: 'It was looked at whether staff know the policy and act by it, and what comes of that.',
    items: ['POL-07'],
    payload: z.strictObject({
      ...ofYear,
      on: date,
      /** Null: none was in force. */
      policyVersion: z.nullable(policyVersion),
      understood: extent,
      consistent: extent,
      words: oversightWords,
    }),
    personal: { words: 'record' },
    day: 'on',
    example: {
      ...year,
      on: '2026-11-30',
      policyVersion: 1,
      understood: 'yes',
      consistent: 'partly',
      words: 'Supply staff are briefed on the day from now on.',
    },
  }),
  IncidentLogsProvidedToGovernors: event({
    version: 1,
    description: 'A safeguarding lead gave the governing board the log of an incident as it stood.',
    items: ['GOV-02'],
    payload: z.strictObject({
      incident: slug,
      /** Number of the last event of the incident that is shown: what came later is not. */
      asOf: eventNumber,
    }),
    example: { incident: 'i-55', asOf: 4 },
  }),
  IncidentLogsReviewedByGovernors: event({
    version: 1,
    description: 'The governing board looked at the log of an incident that it was given.',
    items: ['GOV-02'],
    payload: z.strictObject({
      incident: slug,
      /** Number of the event that gave it. */
      provided: eventNumber,
      on: date,
    }),
    day: 'on',
    example: { incident: 'i-55', provided: 1, on: '2026-11-05' },
  }),
  IncidentLogsWithdrawn: event({
    version: 1,
    description: 'The governing board no longer sees the log of an incident that it was given.',
    items: ['GOV-02'],
    payload: z.strictObject({ incident: slug, provided: eventNumber, reason }),
    personal: { reason: 'record' },
    example: { incident: 'i-55', provided: 1, reason: 'It names a child whom a governor knows.' },
  }),
  OversightCorrected: event({
    version: 1,
    description: 'A slip in what is on record of reports, meetings or reviews was put right.',
    items: ['GOV-01', 'GOV-02', 'POL-07'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: oversightChanges,
      words: z.optional(oversightWords),
      reason,
    }),
    personal: { words: 'record', reason: 'record' },
    example: { corrects: 2, changes: { on: '2026-11-04' }, reason: 'It was the day before.' },
  }),
});

export type OversightEvent = EventOf<typeof oversightEvents>;
export type OversightRecorded = RecordedOf<typeof oversightEvents>;

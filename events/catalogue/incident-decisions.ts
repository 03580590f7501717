import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { reason, requiredProse } from './fields.ts';
import { incidentOutcome, logName, riskClasses } from './incident-forms.ts';
import { classifiedUpcasts, reclassifiedUpcasts } from './incident-upcasts.ts';
import { policeReferralConsidered } from './police-referral.ts';
import { edition } from './reference-forms.ts';

/**
 * Events of the stream `incidents` that say what was decided: its classes, about the police, and how it ends.
 */
export const incidentDecisions = {
  IncidentClassified: event({
    version: 2,
    description: 'The incident was put under one or more of the four Cs.',
    items: ['INC-03'],
    payload: z.strictObject({
      classes: riskClasses,
      /** Edition of the guidance that says what the classes mean; null where the school keeps none. */
      edition: z.nullable(edition),
    }),
    upcasts: classifiedUpcasts,
    example: { classes: ['content'], edition: '2026' },
  }),
  IncidentReclassified: event({
    version: 2,
    description: 'The incident was put under other classes than before, or under those of another edition.',
    items: ['INC-03'],
    payload: z.strictObject({
      classes: riskClasses,
      edition: z.nullable(edition),
      before: riskClasses,
      editionBefore: z.nullable(edition),
    }),
    upcasts: reclassifiedUpcasts,
    example: {
      classes: ['content', 'conduct'],
      edition: '2026',
      before: ['content'],
      editionBefore: '2022',
    },
  }),
  PoliceReferralConsidered: policeReferralConsidered,
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
    items: ['INC-01', 'INC-12', 'INC-13'],
    payload: z.strictObject({ outcome: incidentOutcome, reasons: requiredProse(4000) }),
    personal: { reasons: 'record' },
    example: { outcome: 'resolved', reasons: 'The site is blocked and the class has talked about it.' },
  }),
  IncidentReopened: event({
    version: 1,
    description: 'A closed incident is open again.',
    items: ['INC-12'],
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'Another pupil saw the same picture.' },
  }),
};

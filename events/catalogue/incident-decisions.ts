import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { reason, requiredProse } from './fields.ts';
import { incidentOutcome, logName } from './incident-forms.ts';
import { policeReferralConsidered } from './police-referral.ts';

/** Events of the stream `incidents` that say what was decided: about the police, and how it ends. */
export const incidentDecisions = {
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

import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { personId, reason, requiredProse } from './fields.ts';
import { incidentOutcome, logName, policeDecision } from './incident-forms.ts';

/** Events of the stream `incidents` that say what was decided: about the police, and how it ends. */
export const incidentDecisions = {
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

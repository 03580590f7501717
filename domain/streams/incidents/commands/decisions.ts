import * as z from 'zod/mini';
import { prose, reason } from '../../../../events/catalogue/fields.ts';
import { incidentOutcome, logName, policeDecision } from '../../../../events/catalogue/incident-forms.ts';
import { command } from '../../../kernel/commands.ts';
import { occurredAt } from '../../../kernel/instant.ts';

/** What is decided of an incident: about the police, and how it ends. */
export const decisionCommands = {
  ConsiderPolice: command({
    body: z.strictObject({ decision: policeDecision, reasons: prose(4000), occurredAt }),
    items: ['INC-10'],
    description: 'Records whether the police should be told, and why.',
    example: {
      decision: 'no-report',
      reasons: 'The picture was seen by nobody else and is known to the provider.',
    },
  }),
  ReportToPolice: command({
    body: z.strictObject({ reference: z.optional(logName), occurredAt }),
    items: ['INC-10'],
    description: 'Records that the police were told.',
    example: { reference: 'CR-77-2026' },
  }),
  CloseIncident: command({
    body: z.strictObject({ outcome: incidentOutcome, reasons: prose(4000) }),
    items: ['INC-01', 'INC-02', 'INC-03', 'INC-08', 'INC-09', 'INC-10', 'INC-12', 'INC-13'],
    description:
      'Closes the incident, with its outcome and the reasons, once all that the school asks for is on record.',
    example: { outcome: 'resolved', reasons: 'The site is blocked and the class has talked about it.' },
  }),
  ReopenIncident: command({
    body: z.strictObject({ reason }),
    items: ['INC-12'],
    description: 'Opens a closed incident again; nothing is added to it, classified or corrected before.',
    example: { reason: 'Another pupil saw the same picture.' },
  }),
};

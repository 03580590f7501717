import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { knownPerson, requiredProse } from './fields.ts';
import { policeDecision } from './incident-forms.ts';

/** The same event in each stream in which the police are considered (INC-10). */
export const policeReferralConsidered = event({
  version: 1,
  description: 'It was considered, with reasons, whether the police should be told.',
  items: ['INC-10'],
  payload: z.strictObject({ decision: policeDecision, decidedBy: knownPerson, reasons: requiredProse(4000) }),
  personal: { reasons: 'record' },
  example: {
    decision: 'no-report',
    decidedBy: 'p-410',
    reasons: 'The picture was seen by nobody else and is known to the provider.',
  },
});

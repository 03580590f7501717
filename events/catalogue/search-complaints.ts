import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { eventNumber, knownPerson, personId, requiredProse } from './fields.ts';
import { policyReference } from './incident-forms.ts';
import { complaintAbout, complaintOutcome } from './search-forms.ts';

/** Number of the event by which it was raised. */
const complaint = eventNumber;

/** Events of the stream `searches` that say what came of a complaint. */
export const searchComplaints = {
  ComplaintRaised: event({
    version: 1,
    description: 'Somebody complained about the search, or about a deletion; nothing is deleted meanwhile.',
    items: ['SRC-05', 'CMP-01'],
    payload: z.strictObject({
      about: complaintAbout,
      /** Whom it is about: who searched, or who decided and deleted. */
      against: z.array(personId).check(z.maxLength(5)),
      /** Null where the school has no record of who complains. */
      complainant: z.nullable(knownPerson),
      complaint: requiredProse(8000),
    }),
    personal: { complaint: 'record' },
    example: {
      about: { what: 'search' },
      against: ['p-402'],
      complainant: 'p-451',
      complaint: 'Nobody had told us before the phone was searched.',
    },
  }),
  ComplaintProcedureStarted: event({
    version: 1,
    description: 'The complaint is dealt with under the procedure that the school has for complaints.',
    items: ['SRC-05', 'CMP-01'],
    payload: z.strictObject({ complaint, under: policyReference }),
    example: { complaint: 13, under: { policy: 'complaints', edition: '2026', section: '3' } },
  }),
  ComplaintConcluded: event({
    version: 1,
    description: 'What came of the complaint, by somebody whom it is not about.',
    items: ['SRC-05', 'CMP-01'],
    payload: z.strictObject({
      complaint,
      outcome: complaintOutcome,
      reasons: requiredProse(4000),
      concludedBy: personId,
    }),
    personal: { reasons: 'record' },
    example: {
      complaint: 13,
      outcome: 'partly-upheld',
      reasons: 'The reason was good; the parents should have heard sooner.',
      concludedBy: 'p-400',
    },
  }),
};

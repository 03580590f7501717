import * as z from 'zod/mini';
import { eventNumber, reason } from './fields.ts';

/** What is put right of a service's registration or a subscription: the purpose or the reason, as a text. */
export const purposeCorrection = {
  payload: z.strictObject({
    /** Number of the event that gave it. */
    corrects: eventNumber,
    /** The purpose, or the reason, as it should have been. */
    text: reason,
    reason,
  }),
  personal: { text: 'record', reason: 'record' },
  example: {
    corrects: 1,
    text: 'The help desk closes accounts, and opens new ones.',
    reason: 'The half of it was missing.',
  },
} as const;

import * as z from 'zod/mini';
import { date } from './fields.ts';

/** What somebody does with an account of the school: runs it, or writes for it (PUB-07). */
export const socialScope = z.enum(['manage', 'post']);

/** What trainees bring; a phone is never used in class, and so is agreed for nothing (NET-07). */
export const traineeEquipment = z.enum(['laptop', 'tablet', 'phone']);

/** What a trainee's own device is used for (NET-07). */
export const traineePurpose = z.enum(['planning', 'assessment']);

/** Why what was authorised ends: somebody said so, or its days, or those of what it rests on, are over. */
export const authorisationEnd = z.enum(['decided', 'period-over', 'capacity-over']);
export type AuthorisationEnd = z.output<typeof authorisationEnd>;

/** What may be corrected, each in what it says. */
export const authorisationChanges = z.strictObject({
  scope: z.optional(socialScope),
  from: z.optional(date),
  until: z.optional(date),
  on: z.optional(date),
  equipment: z.optional(traineeEquipment),
});

/**
 * What a parent who works for the school may do: use its facilities while somebody is there, or be given
 * rights of their own (ACC-07).
 */
export const parentAccessLevel = z.enum(['facilities', 'access']);

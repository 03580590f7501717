import * as z from 'zod/mini';
import { date } from './fields.ts';

/** What people bring that is theirs; a memory stick is registered by an event of its own (NET-06). */
export const ownDeviceKind = z.enum(['laptop', 'tablet', 'phone', 'computer']);

/** What a device of one's own is agreed for (NET-05). */
export const ownDevicePurpose = z.enum(['access-data', 'work-remotely', 'take-data-out']);

/** Why something ends: somebody said so, its days are over, or its owner works at the school no more. */
export const ownDeviceEnd = z.enum(['decided', 'period-over', 'owner-left']);

/** What may be corrected, each in what it says. */
export const ownDeviceChanges = z.strictObject({
  kind: z.optional(ownDeviceKind),
  encrypted: z.optional(z.boolean()),
  forSchoolData: z.optional(z.boolean()),
  purposes: z.optional(z.array(ownDevicePurpose).check(z.minLength(1))),
  from: z.optional(date),
  until: z.optional(date),
});

import * as z from 'zod/mini';
import { date, reason, slug } from '../../../events/catalogue/fields.ts';
import {
  perSecond,
  replayFailures,
  replayReach,
  versionsOf,
} from '../../../events/catalogue/subscription-replay.ts';
import { command } from '../../kernel/commands.ts';

const items = ['DPR-01'];
const exampleReach = { replay: 3, school: 'larkfield-infant', position: 1840, sent: 212 };

/** Commands about sending the past to one subscription again. */
export const replayCommands = {
  StartSubscriptionReplay: command({
    body: z.strictObject({
      ofSchool: z.optional(slug),
      fromPosition: z.optional(z.int().check(z.gte(0))),
      fromDay: z.optional(date),
      versions: z.optional(versionsOf),
      perSecond: z.optional(perSecond),
    }),
    items,
    description:
      'Sends the past again, after a position or since a day, marked, in versions that are named or the newest; what happens goes on being sent.',
    example: { fromDay: '2026-09-01', versions: [{ type: 'AccessRevoked', version: 1 }], perSecond: 20 },
  }),
  CancelSubscriptionReplay: command({
    body: z.strictObject({ reason }),
    items,
    description: 'Stops a replay, within a page of it.',
    example: { reason: 'The warehouse has what it needs.' },
  }),
  CompleteSubscriptionReplay: command({
    body: z.strictObject(replayReach),
    items,
    description: 'Says that all of a replay was sent.',
    example: exampleReach,
  }),
  FailSubscriptionReplay: command({
    body: z.strictObject({ ...replayReach, failure: z.enum(replayFailures) }),
    items,
    description: 'Says why a replay came to an end before all was sent.',
    example: { ...exampleReach, failure: 'not-taken' },
  }),
};

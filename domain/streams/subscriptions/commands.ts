import * as z from 'zod/mini';
import { date, eventNumber, instant, personId, reason } from '../../../events/catalogue/fields.ts';
import { eventTypes } from '../../../events/catalogue/machine-clients.ts';
import { purposeCorrection } from '../../../events/catalogue/purpose-correction.ts';
import {
  clientId,
  refusedDelivery,
  subscriptionTarget,
} from '../../../events/catalogue/subscription-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { replayCommands } from './replay-commands.ts';

const items = ['DPR-01'];
const terms = { purpose: reason, contact: personId, types: eventTypes, target: subscriptionTarget };
const nothing = z.strictObject({});
const why = z.strictObject({ reason });
const exampleTerms = {
  purpose: 'The help desk closes accounts of who has left.',
  contact: 'p-101',
  types: ['AccessRevoked', 'AccessGranted'],
  target: { kind: 'webhook' as const, address: 'https://desk.example.org/daybook' },
};

export const subscriptionsCommands = defineCommands({
  ...replayCommands,
  CreateSubscription: command({
    body: z.strictObject({
      client: z.optional(clientId),
      ...terms,
      fromPosition: z.optional(z.int().check(z.gte(0))),
      fromDay: z.optional(date),
    }),
    items,
    description:
      'Sends events of some types to a consumer, from now on or from a position or day on; of the trust, those of all its schools. The target is sent a test message first.',
    example: { client: 'help-desk', ...exampleTerms, fromDay: '2026-09-01' },
  }),
  ChangeSubscription: command({
    body: z.strictObject(terms),
    items,
    description: 'Changes what is sent, where to, and who is informed; a new target is tested first.',
    example: { ...exampleTerms, types: ['AccessRevoked'] },
  }),
  PauseSubscription: command({
    body: why,
    items,
    description: 'Sends nothing for the time being; what is recorded meanwhile is sent afterwards.',
    example: { reason: 'The help desk moves house.' },
  }),
  ResumeSubscription: command({
    body: nothing,
    items,
    description:
      'Sends events again, by whom or what it was paused, from the first that was not delivered on.',
    example: {},
  }),
  RotateSubscriptionKey: command({
    body: why,
    items,
    description: 'Signs with a new key, and for 24 hours with the old one, too.',
    example: { reason: 'Once a year.' },
  }),
  ShowSubscriptionKey: command({
    body: nothing,
    items,
    description: 'Answers the newest key beside the events, as `key`: once.',
    example: {},
  }),
  EndSubscription: command({
    body: why,
    items,
    description: 'Sends nothing any more, within a minute.',
    example: { reason: 'The help desk has a new product.' },
  }),
  TestSubscription: command({
    body: nothing,
    items,
    description: 'Sends a test message, which says that it is one; what came of it stands in the record.',
    example: {},
  }),
  RedriveSubscription: command({
    body: nothing,
    items,
    description: 'Sends again what the target had refused, and was put aside.',
    example: {},
  }),
  CorrectSubscription: command({
    body: purposeCorrection.payload,
    items,
    description: 'Puts right the purpose or the reason that was given.',
    example: purposeCorrection.example,
  }),
  RecordSubscriptionTest: command({
    body: z.strictObject({ asked: eventNumber, refused: z.nullable(refusedDelivery) }),
    items,
    description: 'Says what came of a test message.',
    example: { asked: 1, refused: null },
  }),
  PauseSubscriptionDelivery: command({
    body: z.strictObject({ refused: refusedDelivery, failingSince: instant, triedUntil: instant }),
    items,
    description: 'Says that a target takes nothing.',
    example: {
      refused: { refusal: 'refused', status: 503 },
      failingSince: '2026-10-06T09:00:00.000Z',
      triedUntil: '2026-10-09T09:00:00.000Z',
    },
  }),
  ResumeSubscriptionDelivery: command({
    body: nothing,
    items,
    description: 'Says that a target takes events again.',
    example: {},
  }),
});

export type SubscriptionCommand = CommandOf<typeof subscriptionsCommands>;

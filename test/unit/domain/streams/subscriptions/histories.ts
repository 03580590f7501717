import { subscriptionsStream } from '../../../../../domain/streams/subscriptions/stream.ts';
import { contextOf, given } from '../../../../support/scenario.ts';

export const today = '2026-10-06';
export const now = `${today}T09:00:00.000Z`;
export const registration = { types: ['AccessRevoked', 'IncidentReported'], until: '2027-10-06' };

export interface Fact {
  readonly type: string;
  readonly data: object;
}
export const scenario = (...events: readonly Fact[]) => given(subscriptionsStream, events);

interface Known {
  readonly registration?: typeof registration | null;
  /** How the contact joined; null: nobody knows them. */
  readonly kind?: string | null;
  readonly school?: string;
}

/** The contact is of the school, and the service registered, unless something else is said. */
export const on = (day: string, known: Known = {}) =>
  contextOf(
    {
      settings: null,
      facts: { registration: known.registration ?? null, contact: { kind: known.kind ?? null } },
    },
    { now: `${day}T09:00:00.000Z`, today: day, streamId: 'desk', school: known.school ?? 'larkfield-infant' },
  );
export const asUsual = on(today, { registration, kind: 'staff' });

export const target = { kind: 'webhook', address: 'https://desk.example.org/daybook' } as const;
export const terms = { purpose: 'Closes accounts.', contact: 'p-101', types: ['AccessRevoked'], target };
export const create = { type: 'CreateSubscription', client: 'help-desk', ...terms } as const;
export const created = {
  type: 'SubscriptionCreated',
  data: { client: 'help-desk', ...terms, fromPosition: null, fromDay: null },
} as const;
export const queue = {
  kind: 'queue',
  address: 'arn:aws:sqs:eu-west-2:111122223333:daybook',
} as const;
export const toQueue = { ...created, data: { ...created.data, target: queue } } as const;

export const tested = (asked = 1) =>
  ({ type: 'SubscriptionTested', data: { asked, refused: null, contact: 'p-101' } }) as const;
export const refused = { refusal: 'refused', status: 503 } as const;
export const untested = {
  type: 'SubscriptionTested',
  data: { asked: 1, refused, contact: 'p-101' },
} as const;
const reason = 'It moves house.';
export const paused = { type: 'SubscriptionPaused', data: { reason } } as const;
export const resumed = { type: 'SubscriptionResumed', data: {} } as const;
export const ended = { type: 'SubscriptionEnded', data: { reason } } as const;
export const failing = {
  refused,
  failingSince: '2026-10-06T08:00:00.000Z',
  triedUntil: '2026-10-09T08:00:00.000Z',
} as const;
export const failed = {
  type: 'SubscriptionDeliveryPaused',
  data: { ...failing, contact: 'p-101' },
} as const;
export const running = { type: 'SubscriptionDeliveryResumed', data: { contact: 'p-101' } } as const;

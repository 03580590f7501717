import * as z from 'zod/mini';
import { defineEvents, event } from '../../../events/catalogue/define-events.ts';
import type { ReplayedCommit } from '../../../events/log/replay/replay.ts';
import type { Commit } from '../../../events/log/types.ts';

export const school = 'larkfield-infant';
export const subscription = 'help-desk';

const plain = (version: number) =>
  event({
    version,
    description: 'Something of a device was noted.',
    items: ['DEV-01'],
    payload: z.strictObject({ what: z.string(), words: z.string() }),
    personal: { words: 'record' },
    example: { what: 'thing', words: 'said' },
  });
const renamed = event({
  version: 2,
  description: 'Something of a device was found.',
  items: ['DEV-01'],
  payload: z.strictObject({ matter: z.string(), words: z.string() }),
  personal: { words: 'record' },
  example: { matter: 'thing', words: 'said' },
  upcasts: { 1: ({ what, ...rest }) => ({ ...rest, matter: what ?? '' }) },
});

/** Types of events that a journal is made of here; the last one has two versions. */
export const types = ['ThingLent', 'ThingReturned', 'ThingFound'] as const;
export type ThingType = (typeof types)[number];

export const catalogue = [
  defineEvents('devices', { ThingLent: plain(1), ThingReturned: plain(1), ThingFound: renamed }),
  defineEvents('subscriptions', {
    SubscriptionNoted: event({
      version: 1,
      description: 'Something of a subscription was noted.',
      items: ['DPR-01'],
      payload: z.strictObject({}),
      example: {},
    }),
  }),
];

/** The published schema of the version that is not the newest. */
export const earlier = {
  'devices/ThingFound/v1': {
    schema: { type: 'object', properties: { what: { type: 'string' } } },
    example: { what: 'thing' },
  },
};

const byMinute = (position: number): string =>
  new Date(Date.parse('2026-09-03T08:00:00.000Z') + position * 60_000).toISOString();

const commitOf = (over: Pick<Commit, 'stream' | 'id' | 'firstVersion' | 'events'>, at: string): Commit => ({
  trust: 'fernhill',
  school,
  commit: over.firstVersion,
  commandId: 'c',
  actor: { id: 'p-1', roles: ['office'] },
  recordedAt: at,
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  causationId: null,
  policyVersion: 1,
  facts: [],
  prev: null,
  ...over,
});

const journaled = (commit: Commit, position: number): ReplayedCommit => ({
  standing: 'intact',
  position,
  at: byMinute(position),
  source: 'log',
  read: { commit, text: '', hash: `h-${position}` },
});

/** A commit of a thing, with an event of each type. @param v version that the last type is recorded in */
export const thingsAt = (position: number, of: readonly ThingType[], v = 2): ReplayedCommit => {
  const at = byMinute(position);
  const events = of.map((type) => {
    const version = type === 'ThingFound' ? v : 1;
    const named = version === 2 ? { matter: `thing-${position}` } : { what: `thing-${position}` };
    return { type, v: version, occurredAt: at, data: { ...named, words: 'sealed:1:x:y' } };
  });
  return journaled(
    commitOf({ stream: 'devices', id: `d-${position}`, firstVersion: 1, events }, at),
    position,
  );
};

/** A commit of the subscription. @param number of its event in the stream */
export const ownEventAt = (position: number, number: number): ReplayedCommit => {
  const at = byMinute(position);
  const events = [{ type: 'SubscriptionNoted', v: 1, occurredAt: at, data: {} }];
  return journaled(
    commitOf({ stream: 'subscriptions', id: subscription, firstVersion: number, events }, at),
    position,
  );
};

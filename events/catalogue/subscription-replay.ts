import * as z from 'zod/mini';
import { event } from './define-events.ts';
import { date, eventNumber, personId, reason, slug } from './fields.ts';
import { eventType } from './machine-clients.ts';

const items = ['DPR-01'];
const position = z.int().check(z.gte(0));
const count = z.int().check(z.gte(0));

/** A version of a type of events that a replay sends; of types that are not named it sends the newest. */
const versionOf = z.strictObject({ type: eventType, version: z.int().check(z.gte(1)) });
export const versionsOf = z.array(versionOf).check(
  z.maxLength(100),
  z.refine(
    (versions) => new Set(versions.map(({ type }) => type)).size === versions.length,
    'names a type twice',
  ),
);

/** Events that a replay sends a second, at most; a target that is slower is sent fewer. */
export const perSecond = z.int().check(z.gte(1), z.lte(100));

/**
 * Why a replay ended before its end: `position-beyond-end`: the journal has no such position;
 * `newer-version`: an event was recorded in a newer version than the one asked for; `not-taken`: the target
 * took nothing for a day.
 */
export const replayFailures = ['position-beyond-end', 'newer-version', 'not-taken'] as const;
const replayFailure = z.enum(replayFailures);

/** How far a replay came. */
export const replayReach = {
  /** Number of the event that started it. */
  replay: eventNumber,
  /** The school whose events were sent last; null: the trust has none. */
  school: z.nullable(slug),
  /** Up to this position of its journal everything was sent; what is behind it goes out by itself. */
  position,
  /** Events sent; some of them perhaps more than once. */
  sent: count,
};
const exampleReach = { replay: 3, school: 'larkfield-infant', position: 1840, sent: 212 };

/** The past is sent to one subscription again. Part of the stream `subscriptions`. */
export const subscriptionReplayEvents = {
  SubscriptionReplayStarted: event({
    version: 1,
    description:
      'The past of a school is sent to a consumer again, marked, while what happens goes on being sent.',
    items,
    payload: z.strictObject({
      /** Whose events; null: of a school’s subscription its own, of the trust’s those of every school. */
      ofSchool: z.nullable(slug),
      /** Everything after this position; null: since a day. */
      fromPosition: z.nullable(position),
      /** Everything since this day; null: after a position. */
      fromDay: z.nullable(date),
      versions: versionsOf,
      perSecond,
    }),
    example: {
      ofSchool: null,
      fromPosition: null,
      fromDay: '2026-09-01',
      versions: [{ type: 'AccessRevoked', version: 1 }],
      perSecond: 20,
    },
  }),
  SubscriptionReplayCompleted: event({
    version: 1,
    description: 'All of a replay was sent.',
    items,
    payload: z.strictObject(replayReach),
    example: exampleReach,
  }),
  SubscriptionReplayFailed: event({
    version: 1,
    description: 'A replay came to an end before all was sent; another one may go on from where it came to.',
    items,
    payload: z.strictObject({ ...replayReach, failure: replayFailure, contact: personId }),
    example: { ...exampleReach, failure: 'not-taken', contact: 'p-101' },
  }),
  SubscriptionReplayCancelled: event({
    version: 1,
    description: 'Somebody stopped a replay; what was sent by then stays sent.',
    items,
    payload: z.strictObject({ reason }),
    personal: { reason: 'record' },
    example: { reason: 'The warehouse has what it needs.' },
  }),
};

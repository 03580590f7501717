import * as z from 'zod/mini';
import {
  alertCategory,
  alertChannel,
  alertDecision,
  alertNumber,
  alertSeverity,
  becameIncident,
  concernChanges,
  concernOutcome,
  concernWords,
  mailOrigin,
} from './concern-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, instant, knownPerson, personId, reason } from './fields.ts';

const sealedWords = { words: 'record' } as const;
const settled = z.strictObject({ outcome: concernOutcome, incident: becameIncident, words: concernWords });

export const concernsEvents = defineEvents(
  'concerns',
  {
    ConcernRaised: event({
      version: 1,
      description: 'Somebody, such as a parent, is worried about a child online.',
      items: ['INC-15'],
      payload: z.strictObject({
        /** Who is worried. */
        from: knownPerson,
        /** The child; null: none by id. */
        about: z.nullable(personId),
        /** Whose conduct it is about, who neither reads nor settles it; null: nobody's of the school. */
        conductOf: z.nullable(personId),
        words: concernWords,
      }),
      personal: sealedWords,
      example: {
        from: 'p-201',
        about: 'u-301',
        conductOf: null,
        words: 'My child gets messages from a stranger in a game.',
      },
    }),
    ConcernSettled: event({
      version: 1,
      description: 'A worry was answered, needs nothing more, or became an incident.',
      items: ['INC-15'],
      payload: settled,
      personal: sealedWords,
      example: { outcome: 'answered', incident: null, words: 'The parent was shown how to block people.' },
    }),
    OffensiveEmailReported: event({
      version: 1,
      description: 'Somebody at work got offensive, threatening or unsuitable mail.',
      items: ['INC-17'],
      payload: z.strictObject({
        from: knownPerson,
        receivedOn: date,
        origin: mailOrigin,
        /** Who sent it, where that is somebody of the school; null: somebody else, or not known. */
        conductOf: z.nullable(personId),
        /** Whose line the one who got it was in on that day, without who sent it. */
        lineManagers: z.array(personId).check(z.maxLength(20)),
        words: concernWords,
      }),
      personal: sealedWords,
      day: 'receivedOn',
      example: {
        from: 'p-401',
        receivedOn: '2026-10-06',
        origin: 'external',
        conductOf: null,
        lineManagers: ['p-900'],
        words: 'A mail that threatens me because of a mark.',
      },
    }),
    OffensiveEmailResolved: event({
      version: 1,
      description: 'Somebody else than who got it settled what to do about offensive mail.',
      items: ['INC-17'],
      payload: settled,
      personal: sealedWords,
      example: { outcome: 'no-action', incident: null, words: 'The sender was blocked and written to.' },
    }),
    MonitoringAlertRaised: event({
      version: 1,
      description:
        'Filtering or monitoring raised an alert; what was browsed stays in the product that raised it.',
      items: ['MON-04'],
      payload: z.strictObject({
        channel: alertChannel,
        number: alertNumber,
        severity: alertSeverity,
        category: alertCategory,
        /** When the product raised it, UTC. */
        raisedAt: instant,
      }),
      example: {
        channel: 'web-filter',
        number: '2026-004711',
        severity: 'high',
        category: 'self-harm',
        raisedAt: '2026-10-06T09:12:30.000Z',
      },
    }),
    MonitoringAlertAssessed: event({
      version: 1,
      description: 'An alert was judged, once: dismissed with a reason, or it became an incident.',
      items: ['MON-04'],
      payload: z.strictObject({ decision: alertDecision, incident: becameIncident, words: concernWords }),
      personal: sealedWords,
      example: {
        decision: 'incident',
        incident: {
          id: 'inc-0042',
          occurredOn: '2026-10-06',
          category: 'online-safety',
          involved: [{ person: 'u-301', part: 'victim' }],
          isNew: true,
        },
        words: 'The child had searched for it several times.',
      },
    }),
    ConcernCorrected: event({
      version: 1,
      description: 'A slip in what is on record of a concern was put right.',
      items: ['INC-15', 'INC-17', 'MON-04'],
      payload: z.strictObject({
        corrects: eventNumber,
        changes: concernChanges,
        words: z.optional(concernWords),
        reason,
      }),
      personal: { words: 'record', reason: 'record' },
      example: { corrects: 1, changes: { about: 'u-302' }, reason: 'It is the other child.' },
    }),
  },
  { isSentByProducts: true },
);

export type ConcernEvent = EventOf<typeof concernsEvents>;
export type ConcernRecorded = RecordedOf<typeof concernsEvents>;

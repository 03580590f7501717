import * as z from 'zod/mini';
import {
  alertCategory,
  alertChannel,
  alertDecision,
  alertNumber,
  alertSeverity,
  concernChanges,
  concernOutcome,
  concernWords,
  incidentOf,
  mailOrigin,
} from '../../../events/catalogue/concern-forms.ts';
import { date, eventNumber, personId, reason } from '../../../events/catalogue/fields.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { instantInput } from '../../kernel/instant.ts';

/** Left out: whoever sends it. */
const from = z.optional(personId);
const settled = z.strictObject({
  outcome: concernOutcome,
  incident: z.optional(incidentOf),
  words: concernWords,
});
const example = {
  outcome: 'incident' as const,
  incident: { id: 'inc-0042', occurredOn: '2026-10-06', category: 'online-safety' as const },
  words: 'A stranger wrote to several children.',
};

export const concernsCommands = defineCommands({
  RaiseConcern: command({
    body: z.strictObject({
      from,
      about: z.optional(personId),
      conductOf: z.optional(personId),
      words: concernWords,
    }),
    items: ['INC-15'],
    description: 'Raises a worry about a child online; staff enter what a parent said, and say who it was.',
    example: { from: 'p-201', about: 'u-301', words: 'My child gets messages from a stranger in a game.' },
  }),
  SettleConcern: command({
    body: settled,
    items: ['INC-15'],
    description:
      'Settles a worry; one that becomes an incident names it, and is reported under that id where it is not yet.',
    example,
  }),
  ReportOffensiveEmail: command({
    body: z.strictObject({
      /** Who got it. */
      from: personId,
      receivedOn: date,
      origin: mailOrigin,
      conductOf: z.optional(personId),
      words: concernWords,
    }),
    items: ['INC-17'],
    description: 'Reports offensive, threatening or unsuitable mail to somebody at work.',
    example: {
      from: 'p-401',
      receivedOn: '2026-10-06',
      origin: 'external',
      words: 'A mail that threatens me.',
    },
  }),
  ResolveOffensiveEmail: command({
    body: settled,
    items: ['INC-17'],
    description: 'Settles what to do about it; not by who got the mail.',
    example,
  }),
  RaiseMonitoringAlert: command({
    body: z.strictObject({
      channel: alertChannel,
      number: alertNumber,
      severity: alertSeverity,
      category: alertCategory,
      raisedAt: instantInput,
    }),
    items: ['MON-04'],
    description:
      'Records an alert of filtering or monitoring, under the id `<channel>.<number>`: what comes twice is one.',
    example: {
      channel: 'web-filter',
      number: '2026-004711',
      severity: 'high',
      category: 'self-harm',
      raisedAt: '2026-10-06T09:12:30Z',
    },
  }),
  AssessMonitoringAlert: command({
    body: z.strictObject({
      decision: alertDecision,
      incident: z.optional(incidentOf),
      words: concernWords,
    }),
    items: ['MON-04'],
    description: 'Judges an alert, once, with the reasons: dismissed, or an incident.',
    example: { decision: 'dismissed', words: 'A search for a history lesson.' },
  }),
  CorrectConcern: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: concernChanges,
      words: z.optional(concernWords),
      reason,
    }),
    items: ['INC-15', 'INC-17', 'MON-04'],
    description:
      'Puts right a slip in what was reported, or in the words of what came of it; what a product sent stays.',
    example: { corrects: 1, changes: { about: 'u-302' }, reason: 'It is the other child.' },
  }),
});

export type ConcernCommand = CommandOf<typeof concernsCommands>;

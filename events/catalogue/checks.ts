import * as z from 'zod/mini';
import { checkChanges, checkKind, checkWords, fellDue, howMany, reviewers, severity } from './check-forms.ts';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, knownPerson, reason } from './fields.ts';
import { filteringRecords } from './filtering-records.ts';

export const checksEvents = defineEvents('checks', {
  CheckExpected: event({
    version: 1,
    description: 'A check is expected from a day on, at the interval of the school.',
    items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01'],
    payload: z.strictObject({ check: checkKind, from: date }),
    day: 'from',
    example: { check: 'security', from: '2026-09-01' },
  }),
  ...filteringRecords,
  SecurityCheckCompleted: event({
    version: 1,
    description: 'A whole security check was made; each finding is an event of its own.',
    items: ['MON-02'],
    payload: z.strictObject({ on: date, checkedBy: knownPerson, findings: howMany }),
    day: 'on',
    example: { on: '2026-09-04', checkedBy: 'p-409', findings: 1 },
  }),
  SecurityFindingRaised: event({
    version: 1,
    description: 'Something was found to be unsafe, by a check or between two.',
    items: ['MON-02'],
    payload: z.strictObject({ on: date, severity, words: checkWords }),
    personal: { words: 'record' },
    day: 'on',
    example: { on: '2026-09-04', severity: 'high', words: 'Two tablets miss the updates of a month.' },
  }),
  SecurityFindingResolved: event({
    version: 1,
    description: 'What had been found is safe now.',
    items: ['MON-02'],
    payload: z.strictObject({ finding: eventNumber, on: date, words: checkWords }),
    personal: { words: 'record' },
    day: 'on',
    example: { finding: 2, on: '2026-09-09', words: 'Both were updated and restarted.' },
  }),
  SecurityCheckFellDue: event({
    version: 1,
    description: 'The interval of the school is over, and no whole security check was made.',
    items: ['MON-02'],
    payload: fellDue,
    example: { since: 1, dueOn: '2026-09-18' },
  }),
  BlogCommentsReviewed: event({
    version: 1,
    description: 'The comments of a blog were looked through.',
    items: ['PUB-06'],
    payload: z.strictObject({ on: date, removed: howMany }),
    day: 'on',
    example: { on: '2026-09-11', removed: 0 },
  }),
  BlogReviewFellDue: event({
    version: 1,
    description: 'The interval of the school is over, and nobody looked through the comments of a blog.',
    items: ['PUB-06'],
    payload: fellDue,
    example: { since: 1, dueOn: '2026-09-25' },
  }),
  AccessRightsReviewed: event({
    version: 1,
    description: 'Everybody’s access rights were looked at: who still needs what.',
    items: ['ACC-01'],
    payload: z.strictObject({
      on: date,
      reviewers,
      looked: howMany,
      changed: howMany,
      ended: howMany,
      words: z.optional(checkWords),
    }),
    personal: { words: 'record' },
    day: 'on',
    example: { on: '2026-11-20', reviewers: ['p-109'], looked: 48, changed: 3, ended: 2 },
  }),
  AccessRightsReviewFellDue: event({
    version: 1,
    description: 'Access rights were not looked at in time.',
    items: ['ACC-01'],
    payload: fellDue,
    example: { since: 1, dueOn: '2027-08-31' },
  }),
  CheckCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a check was put right.',
    items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01'],
    payload: z.strictObject({
      corrects: eventNumber,
      changes: checkChanges,
      words: z.optional(checkWords),
      reason,
    }),
    personal: { words: 'record', reason: 'record' },
    example: { corrects: 1, changes: { on: '2026-09-03' }, reason: 'It was the day before.' },
  }),
});

export type CheckEvent = EventOf<typeof checksEvents>;
export type CheckRecorded = RecordedOf<typeof checksEvents>;

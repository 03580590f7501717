import * as z from 'zod/mini';
import { date, eventNumber, reason, slug } from '../../../events/catalogue/fields.ts';
import {
  extent,
  meetingTopics,
  oversightChanges,
  oversightWords,
  present,
} from '../../../events/catalogue/oversight-forms.ts';
import { periodName } from '../../../events/catalogue/periods.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Left out: today. */
const on = z.optional(date);

export const oversightCommands = defineCommands({
  PlanOversight: command({
    body: z.strictObject({}),
    items: ['GOV-01', 'GOV-02'],
    description: 'Has reports and meetings of a school year fall due, at the intervals of the school.',
    example: {},
  }),
  IssueReport: command({
    body: z.strictObject({
      period: periodName,
      /** Left out: today. */
      asOf: z.optional(date),
      on,
    }),
    items: ['GOV-01'],
    description: 'Issues the report on a part of the school year to those whom the school names.',
    example: { period: '2026-27.autumn-1', asOf: '2026-10-22', on: '2026-10-23' },
  }),
  RecordMeeting: command({
    body: z.strictObject({
      on,
      governors: present,
      staff: present,
      topics: meetingTopics,
      words: z.optional(oversightWords),
    }),
    items: ['GOV-02'],
    description: 'Records that governors and staff met about online safety.',
    example: { on: '2026-11-05', governors: ['p-120'], staff: ['p-100'], topics: ['incidents'] },
  }),
  ReviewImplementation: command({
    body: z.strictObject({ on, understood: extent, consistent: extent, words: oversightWords }),
    items: ['POL-07'],
    description: 'Records whether staff know the policy and act by it; the board hears of it.',
    example: {
      on: '2026-11-30',
      understood: 'yes',
      consistent: 'partly',
      words: 'Supply staff are briefed on the day from now on.',
    },
  }),
  ProvideLogs: command({
    body: z.strictObject({
      /** Left out: the newest. */
      asOf: z.optional(eventNumber),
    }),
    items: ['GOV-02'],
    description: 'Gives the governing board the log of the incident as it stood after an event.',
    example: { asOf: 4 },
  }),
  ReviewLogs: command({
    body: z.strictObject({ on }),
    items: ['GOV-02'],
    description: 'Records that the governing board looked at the log that it was given.',
    example: { on: '2026-11-05' },
  }),
  WithdrawLogs: command({
    body: z.strictObject({ reason }),
    items: ['GOV-02'],
    description: 'Takes the log of the incident from the governing board.',
    example: { reason: 'It names a child whom a governor knows.' },
  }),
  RecordOversightFellDue: command({
    body: z.strictObject({ cycle: slug }),
    items: ['GOV-01', 'GOV-02'],
    description: 'Records that there was no report, or no meeting, in a part of the school year.',
    example: { cycle: 'report.2026-27.autumn-1' },
  }),
  CorrectOversight: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: z._default(oversightChanges, {}),
      words: z.optional(oversightWords),
      reason,
    }),
    items: ['GOV-01', 'GOV-02', 'POL-07'],
    description: 'Puts right a slip in a report, a meeting or a review, with fields that the event has.',
    example: { corrects: 2, changes: { on: '2026-11-04' }, reason: 'It was the day before.' },
  }),
});

export type OversightCommand = CommandOf<typeof oversightCommands>;

import * as z from 'zod/mini';
import { date, eventNumber, personId, prose, reason, slug } from '../../../events/catalogue/fields.ts';
import { policeDecision } from '../../../events/catalogue/incident-forms.ts';
import {
  matterChanges,
  matterOutcome,
  matterProcedure,
  matterWords,
} from '../../../events/catalogue/staff-matter-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

export const staffMattersCommands = defineCommands({
  RecordStaffMisuse: command({
    body: z.strictObject({
      person: personId,
      on: date,
      onPersonalDevice: z.boolean(),
      incident: z.optional(slug),
      words: matterWords,
    }),
    items: ['INC-14'],
    description:
      'Records misuse by somebody who works at the school; the headteacher’s own is seen to by somebody else.',
    example: {
      person: 'p-402',
      on: '2026-10-05',
      onPersonalDevice: false,
      words: 'Sold tickets by the school’s mail for weeks.',
    },
  }),
  ReferStaffMatter: command({
    body: z.strictObject({ procedure: matterProcedure, words: z.optional(matterWords) }),
    items: ['INC-14'],
    description: 'Says under which procedure for staff the matter is dealt with.',
    example: { procedure: { policy: 'staff-discipline', edition: '2026-09' } },
  }),
  ConsiderPolice: command({
    body: z.strictObject({ decision: policeDecision, reasons: prose(4000) }),
    items: ['INC-14'],
    description: 'Records whether the police should be told, and why.',
    example: { decision: 'no-report', reasons: 'No law was broken.' },
  }),
  ConcludeStaffMatter: command({
    body: z.strictObject({ outcome: matterOutcome, words: matterWords }),
    items: ['INC-14'],
    description: 'Settles a matter; what is founded was referred to a procedure before.',
    example: { outcome: 'dealt-with', words: 'A written warning, by the procedure.' },
  }),
  AuthoriseEmailMonitoring: command({
    body: z.strictObject({ person: personId, from: date, until: date, words: prose(8000) }),
    items: ['EML-08'],
    description:
      'Decides that somebody’s mail may be read, with the reason; who sends it stands there as who decided.',
    example: {
      person: 'p-402',
      from: '2026-10-06',
      until: '2026-10-20',
      words: 'Two pupils showed mails that they should never have got.',
    },
  }),
  EndEmailMonitoring: command({
    body: z.strictObject({ on: date, words: z.optional(matterWords) }),
    items: ['EML-08'],
    description: 'Ends it before the last day that was set.',
    example: { on: '2026-10-12' },
  }),
  CorrectStaffMatter: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: matterChanges,
      words: z.optional(matterWords),
      reason,
    }),
    items: ['INC-14', 'EML-08'],
    description: 'Puts right a slip; what was decided about the police is decided again.',
    example: { corrects: 1, changes: { on: '2026-10-04' }, reason: 'It was the day before.' },
  }),
});

export type StaffMatterCommand = CommandOf<typeof staffMattersCommands>;

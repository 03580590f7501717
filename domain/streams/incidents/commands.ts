import * as z from 'zod/mini';
import {
  correction,
  date,
  prose,
  reason,
  requiredProse,
  signedName,
} from '../../../events/catalogue/fields.ts';
import {
  description,
  incidentCategory,
  involved,
  logName,
  place,
  policeDecision,
  riskClasses,
} from '../../../events/catalogue/incidents.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { occurredAt } from '../../kernel/instant.ts';

const flag = z.optional(z.boolean());
const changes = z.strictObject({
  occurredOn: z.optional(date),
  place: z.optional(place),
  description: z.optional(description),
  category: z.optional(incidentCategory),
});

export const incidentsCommands = defineCommands({
  ReportIncident: command({
    body: z.strictObject({
      occurredOn: date,
      place,
      description,
      category: incidentCategory,
      illegal: flag,
      serious: flag,
      involvesLessonResources: flag,
      spreadAmongPupils: flag,
      involved: z.optional(involved),
    }),
    items: ['INC-01', 'INC-02', 'INC-05', 'INC-07', 'INC-08', 'INC-13', 'AGR-17'],
    description: 'Reports an online-safety incident. Flags that are left out are false.',
    example: {
      occurredOn: '2026-10-06',
      place: 'Library corner, shared tablets',
      description: 'A search for a class topic brought up a violent picture.',
      category: 'harmful-material',
    },
  }),
  LogIncident: command({
    body: z.strictObject({ target: logName, reference: logName, occurredAt }),
    items: ['INC-01'],
    description: 'Records that the incident was logged in a log that the school keeps elsewhere.',
    example: { target: 'safeguarding-log', reference: 'SG-1042' },
  }),
  TakeAction: command({
    body: z.strictObject({ action: requiredProse(4000), occurredAt }),
    items: ['INC-01', 'INC-02'],
    description: 'Records something that was done about the incident.',
    example: { action: 'The tablet was closed and the site reported for blocking.' },
  }),
  SignIncidentLog: command({
    body: z.strictObject({ signedName, occurredAt }),
    items: ['INC-02'],
    description: 'Signs the log entry, as the member of staff who recorded the incident.',
    example: { signedName: 'Tamsin Lowry' },
  }),
  ClassifyIncident: command({
    body: z.strictObject({ classes: riskClasses }),
    items: ['INC-03'],
    description: 'Puts the incident under one or more of the four Cs, in place of any classes before.',
    example: { classes: ['content'] },
  }),
  ConsiderPolice: command({
    body: z.strictObject({ decision: policeDecision, reasons: prose(4000), occurredAt }),
    items: ['INC-10'],
    description: 'Records whether the police should be told, and why.',
    example: {
      decision: 'no-report',
      reasons: 'The picture was seen by nobody else and is known to the provider.',
    },
  }),
  ReportToPolice: command({
    body: z.strictObject({ reference: z.optional(logName), occurredAt }),
    items: ['INC-10'],
    description: 'Records that the police were told.',
    example: { reference: 'CR-77-2026' },
  }),
  CloseIncident: command({
    body: z.strictObject({}),
    items: ['INC-01', 'INC-02', 'INC-03', 'INC-10', 'INC-12'],
    description: 'Closes the incident once all that the school asks for is on record.',
    example: {},
  }),
  ReopenIncident: command({
    body: z.strictObject({ reason }),
    items: ['INC-12'],
    description: 'Opens a closed incident again.',
    example: { reason: 'Another pupil saw the same picture.' },
  }),
  CorrectIncident: command({
    body: correction(changes),
    items: ['INC-01'],
    description: 'Puts right a slip in the report; what was reported stays in the history.',
    example: { corrects: 1, changes: { occurredOn: '2026-10-05' }, reason: 'It was the day before.' },
  }),
});

export type IncidentCommand = CommandOf<typeof incidentsCommands>;

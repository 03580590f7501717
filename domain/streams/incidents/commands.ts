import * as z from 'zod/mini';
import {
  correction,
  date,
  eventNumber,
  personId,
  reason,
  requiredProse,
  signedName,
  slug,
} from '../../../events/catalogue/fields.ts';
import {
  action,
  cameToLight,
  containmentResult,
  description,
  incidentCategories,
  incidentCategory,
  incidentChanges,
  incidentFlag,
  incidentTexts,
  involvedPart,
  logName,
  outsider,
  place,
  platformKind,
  policyReference,
  removalResult,
  riskClasses,
  seriousness,
} from '../../../events/catalogue/incident-forms.ts';
import { edition } from '../../../events/catalogue/reference-forms.ts';
import { role } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { instantInput, occurredAt } from '../../kernel/instant.ts';
import { actionKind } from './action-kinds.ts';
import { decisionCommands } from './commands/decisions.ts';
import { fileCommands } from './commands/files.ts';

const flag = z.optional(z.boolean());

/** A person of the school by id, or somebody unknown to it in words: one of the two. */
const named = { person: z.optional(personId), outsider: z.optional(outsider) };
type Who = Readonly<Record<string, unknown>>;
const oneOf = (one: string, other: string) =>
  z.refine<Who>(
    (who) => (who[one] === undefined) !== (who[other] === undefined),
    `names either ${one} or ${other}`,
  );
const oneNamed = oneOf('person', 'outsider');

const involvedInput = z
  .array(z.strictObject({ ...named, part: involvedPart }).check(oneNamed))
  .check(z.maxLength(50));

const isCategorised = z.refine<Who>(
  ({ category, categories }) => category !== undefined || categories !== undefined,
  'names a category',
);

export const incidentsCommands = defineCommands({
  ReportIncident: command({
    body: z
      .strictObject({
        occurredOn: date,
        place,
        description: z.optional(description),
        category: z.optional(incidentCategory),
        categories: z.optional(incidentCategories),
        categoryEdition: z.optional(edition),
        cameToLight: z.optional(cameToLight),
        illegal: flag,
        serious: flag,
        involvesLessonResources: flag,
        spreadAmongPupils: flag,
        involved: z.optional(involvedInput),
      })
      .check(isCategorised),
    items: ['INC-01', 'INC-02', 'INC-05', 'INC-07', 'INC-18', 'AGR-16', 'AGR-17'],
    description:
      'Reports an online-safety incident, under one category or several. Flags that are left out are false; an outsider is described, in words that are sealed. With an intimate image there is no description.',
    example: {
      occurredOn: '2026-10-06',
      place: 'Library corner, shared tablets',
      description: 'A search for a class topic brought up a violent picture.',
      category: 'harmful-material',
    },
  }),
  AddInvolvedPerson: command({
    body: z.strictObject({ ...named, part: involvedPart }).check(oneNamed),
    items: ['INC-01'],
    description: 'Adds somebody who was involved: a person of the school, or an outsider in words.',
    example: { person: 'u-301', part: 'witness' },
  }),
  RemoveInvolvedPerson: command({
    body: z
      .strictObject({ person: z.optional(personId), entry: z.optional(eventNumber), reason })
      .check(oneOf('person', 'entry')),
    items: ['INC-01'],
    description: 'Takes back that somebody was involved; an outsider goes by the number of the event.',
    example: { person: 'u-301', reason: 'The child was in another room.' },
  }),
  RaiseFlag: command({
    body: z.strictObject({ kind: incidentFlag, reason }),
    items: ['INC-05', 'INC-09', 'INC-10'],
    description: 'Records what was found out after the report; those who have to know hear of it.',
    example: { kind: 'illegal', reason: 'The provider says that the picture is unlawful.' },
  }),
  LogIncident: command({
    body: z.strictObject({ target: logName, reference: logName, occurredAt }),
    items: ['INC-01'],
    description: 'Records that the incident was logged in a log that the school keeps elsewhere.',
    example: { target: 'safeguarding-log', reference: 'SG-1042' },
  }),
  TakeAction: command({
    body: z.strictObject({
      kind: z.optional(actionKind),
      action,
      under: z.optional(policyReference),
      circumstances: z.optional(requiredProse(2000)),
      nature: z.optional(requiredProse(2000)),
      seriousness: z.optional(seriousness),
      toRole: z.optional(role),
      result: z.optional(containmentResult),
      agency: z.optional(slug),
      shared: z.optional(requiredProse(4000)),
      reference: z.optional(slug),
      shownAt: z.optional(instantInput),
      platform: z.optional(slug),
      parent: z.optional(personId),
      adult: z.optional(personId),
      request: z.optional(eventNumber),
      removal: z.optional(removalResult),
      occurredAt,
    }),
    items: ['INC-01', 'INC-02', 'INC-08', 'INC-09', 'INC-11', 'INC-12', 'INC-13', 'INC-16', 'CMP-02'],
    description:
      'Records something that was done about the incident. An escalation names the role, a containment its result, an agency what it was given, evidence its reference and the time that it shows, a removal the platform; and whether something was taken down, which event had asked for it.',
    example: { action: 'The tablet was closed and the site reported for blocking.' },
  }),
  RecordCyberBullying: command({
    body: z.strictObject({
      repetitive: z.boolean(),
      intentional: z.boolean(),
      imbalanceOfPower: z.boolean(),
      platform: platformKind,
      earlier: z.optional(z.array(slug).check(z.maxLength(20))),
    }),
    items: ['INC-08'],
    description:
      'Records what makes it bullying, and earlier incidents; said again, it replaces what was said.',
    example: { repetitive: true, intentional: true, imbalanceOfPower: false, platform: 'messaging' },
  }),
  SignIncidentLog: command({
    body: z.strictObject({ signedName, occurredAt }),
    items: ['INC-02'],
    description: 'Signs the log entry, as the member of staff who recorded the incident.',
    example: { signedName: 'Tamsin Lowry' },
  }),
  ClassifyIncident: command({
    body: z.strictObject({ classes: riskClasses, edition: z.optional(edition) }),
    items: ['INC-03'],
    description:
      'Puts the incident under one or more of the four Cs, in place of any classes before; of the edition in force now, where none is named.',
    example: { classes: ['content'] },
  }),
  ...fileCommands,
  ...decisionCommands,
  CorrectIncident: command({
    body: correction(z.extend(incidentChanges, { ...incidentTexts, category: z.optional(incidentCategory) })),
    items: ['INC-01'],
    description:
      'Puts right a slip in an event of the incident, with fields that the event has; what was recorded stays in the history. Flags and the recorder are corrected with the report; what was decided or signed is decided or signed again.',
    example: { corrects: 1, changes: { occurredOn: '2026-10-05' }, reason: 'It was the day before.' },
  }),
});

export type IncidentCommand = CommandOf<typeof incidentsCommands>;

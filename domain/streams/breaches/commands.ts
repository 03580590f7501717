import * as z from 'zod/mini';
import {
  askedOfUs,
  attemptPlace,
  breachChanges,
  breachExcuse,
  breachPlace,
  breachRule,
  citable,
  consequence,
  rulesOfKind,
  secretKind,
} from '../../../events/catalogue/breach-forms.ts';
import { date, eventNumber, knownPerson, personId, reason, slug } from '../../../events/catalogue/fields.ts';
import { policyReference } from '../../../events/catalogue/incident-forms.ts';
import { capacity } from '../../../events/catalogue/words.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import type { CommonKind } from './kinds.ts';

const isCommon = (kind: string): kind is CommonKind => kind !== 'password';
const commonKind = z.enum(Object.keys(rulesOfKind).filter(isCommon));

/** What every report of a breach says. */
const said = {
  /** Left out where the person has one alone on that day. */
  capacity: z.optional(capacity),
  on: date,
  where: z.optional(breachPlace),
  /** Left out: the rule of the policy, or else the headteacher determines. */
  cites: z.optional(citable),
  device: z.optional(slug),
  incident: z.optional(slug),
  description: z.optional(reason),
};

const itemsOfBreaches = [
  'AGR-16',
  'AGR-18',
  'UNA-01',
  'UNA-02',
  'UNA-05',
  'ACC-08',
  'ACC-12',
  'NET-02',
  'NET-03',
  'NET-04',
  'NET-06',
  'NET-07',
  'NET-09',
  'NET-10',
  'DEV-04',
  'DEV-11',
  'MOB-03',
  'EML-01',
  'EML-09',
  'PUB-03',
  'PUB-04',
  'PUB-05',
  'PUB-07',
  'PUB-10',
  'MON-05',
  'INC-13',
] as const;

export const breachesCommands = defineCommands({
  RecordUnauthorisedAccess: command({
    body: z.strictObject({
      /** Left out: nobody knows who it was. */
      person: z.optional(knownPerson),
      on: date,
      place: attemptPlace,
      description: z.optional(reason),
    }),
    items: ['ACC-11'],
    description: 'Records that somebody tried to get at what was not granted to them.',
    example: { person: 'p-140', on: '2026-10-06', place: 'file' },
  }),
  RecordRefusedAccess: command({
    body: z.strictObject({ person: z.nullable(knownPerson), on: date, asked: askedOfUs }),
    items: ['ACC-11'],
    description:
      'Records the first refusal of a person and day from the access journal. Only the product sends it.',
    example: {
      person: 'p-140',
      on: '2026-10-06',
      asked: { method: 'GET', stream: 'incidents', id: 'inc-0007', part: 'history' },
    },
  }),
  RecordBreach: command({
    body: z.strictObject({
      kind: commonKind,
      /** Left out: nobody knows who it was; only of what is found. */
      person: z.optional(personId),
      ...said,
      /** Left out where the kind has one alone, or none. */
      rule: z.optional(breachRule),
      excuse: z.optional(breachExcuse),
    }),
    items: itemsOfBreaches,
    description:
      'Records what somebody did against an agreement, the list of unacceptable uses or a rule of the policy; its kind names the event.',
    example: {
      kind: 'unacceptable-use',
      person: 'u-301',
      on: '2026-10-06',
      where: 'outside-school',
      cites: { list: 'unacceptable-use', edition: '2026', entry: 'language' },
    },
  }),
  ReportPasswordDisclosure: command({
    body: z.strictObject({
      person: personId,
      ...said,
      /** Left out: to somebody outside the school, or nobody knows. */
      to: z.optional(personId),
      secret: secretKind,
    }),
    items: ['ACC-06'],
    description: 'Reports that somebody gave a password away, and to whom.',
    example: { person: 'p-140', on: '2026-10-06', to: 'p-141', secret: 'password' },
  }),
  DetermineBreach: command({
    body: z.strictObject({ isUnacceptable: z.boolean(), on: z.optional(date), reasons: reason }),
    items: ['UNA-01'],
    description: 'Determines whether an act that is on no list is an unacceptable use.',
    example: { isUnacceptable: true, reasons: 'It kept others from their work.' },
  }),
  ImposeSanction: command({
    body: z.strictObject({
      consequence,
      under: z.optional(policyReference),
      on: z.optional(date),
      until: z.optional(date),
      reasons: reason,
    }),
    items: ['UNA-02', 'UNA-04', 'ACC-06', 'INC-13'],
    description: 'Records what follows from a breach, under the procedure for who did it.',
    example: {
      consequence: 'behaviour-procedure',
      under: { policy: 'behaviour', edition: '2026-09', section: '7.2' },
      reasons: 'It was the second time.',
    },
  }),
  LiftSanction: command({
    body: z.strictObject({ sanction: eventNumber, on: z.optional(date), reason }),
    items: ['UNA-04'],
    description: 'Records that a sanction holds no more.',
    example: { sanction: 2, reason: 'It was somebody else.' },
  }),
  CorrectBreach: command({
    body: z.strictObject({
      corrects: eventNumber,
      changes: breachChanges,
      description: z.optional(reason),
      reason,
    }),
    items: ['ACC-11', 'UNA-04'],
    description: 'Puts right what is on record about a breach; nobody does so of a breach of their own.',
    example: {
      corrects: 1,
      changes: { place: 'file' },
      reason: 'It was the shared folder, not the network.',
    },
  }),
});

export type BreachCommand = CommandOf<typeof breachesCommands>;

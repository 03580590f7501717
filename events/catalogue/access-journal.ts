import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, instant, knownPerson, requiredLine, slug } from './fields.ts';

/** The row of the permission table that decided, as it names itself. */
const row = requiredLine(1000);

/** Stands in the place of a row where somebody has the right, and did not use a second factor at log-in. */
export const SECOND_FACTOR = 'second-factor';

/** What was looked at: a record, `views` with a list, `audit` with an action, `dossiers` with an incident. */
const place = { stream: slug, id: slug };

const MOST_SHOWN = 1000;

export const accessJournalEvents = defineEvents(
  'access-journal',
  {
    SensitiveRecordRead: event({
      version: 1,
      description:
        'Somebody was shown a sensitive record, a list of such, or an export; or looked into another school by a role of the trust.',
      items: ['GOV-04', 'INC-04'],
      payload: z.strictObject({
        ...place,
        row,
        /** Of a list: the sensitive records on the page, as `<stream>/<id>`. */
        shown: z.array(z.string().check(z.regex(/^[^/\s]+\/[^/\s]+$/))).check(z.maxLength(MOST_SHOWN)),
      }),
      example: {
        stream: 'views',
        id: 'incident-log',
        row: 'views/incident-log',
        shown: ['incidents/inc-0007', 'incidents/inc-0009'],
      },
    }),
    AuditReplayPerformed: event({
      version: 1,
      description: 'Somebody was answered what was known or true at an instant, by replay of the record.',
      items: ['GOV-04'],
      payload: z.strictObject({ ...place, row, asOf: instant, by: z.enum(['recorded', 'occurred']) }),
      example: {
        stream: 'audit',
        id: 'as-of',
        row: 'audit/as-of',
        asOf: '2026-09-30T22:59:59.999Z',
        by: 'recorded',
      },
    }),
    AccessRefused: event({
      version: 1,
      description: 'Somebody asked for what was not granted to them, and was refused.',
      items: ['ACC-11', 'GOV-04'],
      payload: z.strictObject({
        /** Null: a log-in of the trust's, whose holder the school does not know. */
        person: z.nullable(knownPerson),
        on: date,
        method: z.enum(['GET', 'POST']),
        /** What was asked for, as the address has it behind the school. */
        stream: slug,
        id: z.nullable(slug),
        part: z.nullable(slug),
        /** The row that forbids it, or that a second factor was missing; null: none allows it. */
        row: z.nullable(row),
      }),
      example: {
        person: 'p-140',
        on: '2026-10-06',
        method: 'GET',
        stream: 'incidents',
        id: 'inc-0007',
        part: 'history',
        row: null,
      },
    }),
    CommandRefused: event({
      version: 1,
      description: 'A rule refused what somebody sent, and nothing was recorded of it but this.',
      items: ['GOV-04'],
      payload: z.strictObject({
        person: knownPerson,
        ...place,
        command: slug,
        /** Code of the rule, and the policy item that it comes from. */
        code: slug,
        item: slug,
      }),
      example: {
        person: 'p-120',
        stream: 'devices',
        id: 'lis-lt-014',
        command: 'lend-device',
        code: 'AgreementRequired',
        item: 'DEV-02',
      },
    }),
  },
  { isInternal: true, isHeard: true },
);

export type AccessJournalEvent = EventOf<typeof accessJournalEvents>;
export type AccessJournalRecorded = RecordedOf<typeof accessJournalEvents>;

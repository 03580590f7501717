import * as z from 'zod/mini';
import { under } from '../../kernel/list-keys.ts';
import { SAFEGUARDING } from '../../kernel/role-groups.ts';
import { defineView, type Reader } from '../../kernel/view.ts';
import { ALL, ATTEMPTS, BREACHES, listedEvent } from './lists.ts';

const query = z.strictObject({
  kind: z.optional(
    z
      .enum([
        'attempt',
        'equipment-left',
        'password',
        'wifi-password',
        'connection',
        'software',
        'media',
        'work-device',
        'filter-bypass',
      ])
      .check(z.describe('What was done, or tried')),
  ),
});
const shown = z.omit(listedEvent, { concern: true });
type Row = z.output<typeof listedEvent>;

/** Who it was is for those who may read the record; that it was is for all who look after the systems. */
const seenBy = ({ concern, ...row }: Row, reader: Reader | undefined): z.output<typeof shown> =>
  concern === null || reader?.mayRead('breaches', row.breach, concern) === true
    ? row
    : { ...row, person: null };

/** Nobody finds what they did themselves; nobody at all, where it is not said who asks. */
const isTheirs = ({ concern }: Row, reader: Reader | undefined): boolean =>
  reader !== undefined && concern?.people.includes(reader.person) === true;

/**
 * Attempts to get at what was not granted, and what else is against the security of systems, newest first
 * (ACC-11, ACC-12, NET-02, NET-03, NET-04, NET-06, DEV-04, MON-05).
 */
export const securityEventsView = defineView({
  model: 'security-events',
  items: ['ACC-06', 'ACC-11', 'ACC-12', 'NET-02', 'NET-03', 'NET-04', 'NET-06', 'DEV-04', 'MON-05'],
  permissions: [{ roles: [...SAFEGUARDING, 'it-support', 'auditor'] }],
  sensitive: true,
  query,
  row: listedEvent,
  shown,
  ranges: () => [under(ALL)],
  item: (row, { query: { kind }, reader }) =>
    isTheirs(row, reader) || (kind !== undefined && kind !== row.kind) ? null : seenBy(row, reader),
  summary: ({ numbers }) => ({ attempts: numbers[ATTEMPTS] ?? 0, breaches: numbers[BREACHES] ?? 0 }),
});

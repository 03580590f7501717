import * as z from 'zod/mini';
import { table } from '../table.ts';
import { tamperedLines, tamperedShape } from '../tampered.ts';

const row = z.record(z.string(), z.unknown());
const rows = z.array(row);

/** The answers to the trust's questions as they come over HTTP, and as a replay of a bundle gives them. */
export const answersShape = z.looseObject({
  school: z.string(),
  asOf: z.looseObject({
    at: z.string(),
    by: z.string(),
    position: z.int(),
    checkpoint: z.nullable(z.looseObject({ size: z.int() })),
    tampered: z.array(tamperedShape),
  }),
  roles: rows,
  agreements: rows,
  access: rows,
  devices: z.object({ lent: rows, allocated: rows }),
  policy: z.looseObject({ inForce: z.nullable(row) }),
  /** Of a page; a bundle's answers come whole. */
  next: z.optional(z.nullable(z.string())),
});
export type AnswersShape = z.output<typeof answersShape>;

type Row = z.output<typeof row>;

/** The answers for a person to read: a section a question, a line an answer. */
export const answersText = ({
  school,
  asOf,
  roles,
  agreements,
  access,
  devices,
  policy,
}: AnswersShape): string =>
  [
    `${school} as of ${asOf.at}, by when it ${asOf.by === 'occurred' ? 'happened' : 'was recorded'}`,
    `rests on ${asOf.position} journaled commits, ${asOf.checkpoint === null ? 'which no checkpoint covers yet' : `under the checkpoint of ${asOf.checkpoint.size}`}`,
    ...tamperedLines(asOf.tampered),
    ...section('Policy in force', policy.inForce === null ? [] : [policy.inForce], {
      version: 'Version',
      effectiveFrom: 'In force from',
      isApproved: 'Approved',
    }),
    ...section('Offices', roles, { role: 'Role', person: 'Person', ...period, name: 'Name' }),
    ...section('Agreements', agreements, {
      agreement: 'Agreement',
      status: 'Status',
      templateVersion: 'Version',
      method: 'How',
      signedOn: 'Signed on',
    }),
    ...section('Access', access, { person: 'Person', what: 'What', ...period }),
    ...section('Devices lent', devices.lent, {
      device: 'Device',
      borrower: 'Lent to',
      pupil: 'For',
      lentOn: 'Lent on',
      returnDue: 'Due back',
    }),
    ...section('Devices allocated', devices.allocated, {
      device: 'Device',
      person: 'Person',
      allocatedOn: 'Since',
    }),
  ].join('\n');

const period = { from: 'From', until: 'Until' };

/**
 * Says `none` where there is nothing to show: an empty answer is an answer. @param heads headings by the
 * field that they stand for
 */
const section = (
  title: string,
  rows: readonly Row[],
  heads: Readonly<Record<string, string>>,
): readonly string[] => {
  if (rows.length === 0) return ['', `${title}: none`];
  const columns = Object.entries(heads).map(([field, head]) => [head, (row: Row) => row[field]] as const);
  return table({ title, rows, columns: Object.fromEntries(columns) });
};

import * as z from 'zod/mini';
import { aligned, cell } from '../table.ts';

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
  }),
  roles: rows,
  agreements: rows,
  access: rows,
  devices: z.object({ lent: rows, allocated: rows }),
  policy: z.looseObject({ inForce: z.nullable(row) }),
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
    ...section('Policy in force', policy.inForce === null ? [] : [policy.inForce], [
      'version',
      'effectiveFrom',
      'isApproved',
    ]),
    ...section('Offices', roles, ['role', 'person', 'from', 'until', 'name']),
    ...section('Agreements', agreements, ['agreement', 'status', 'templateVersion', 'method', 'signedOn']),
    ...section('Access', access, ['person', 'what', 'from', 'until']),
    ...section('Devices lent', devices.lent, ['device', 'borrower', 'pupil', 'lentOn', 'returnDue']),
    ...section('Devices allocated', devices.allocated, ['device', 'person', 'allocatedOn']),
  ].join('\n');

const section = (title: string, found: readonly Row[], columns: readonly string[]): readonly string[] => [
  '',
  `${title} (${found.length})`,
  ...aligned(found.map((each) => columns.map((column) => cell(each[column])))),
];

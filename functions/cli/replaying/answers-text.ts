import * as z from 'zod/mini';
import { type AnswerSection, sectionsOf } from '../../../domain/reports/as-of/sections.ts';
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

/** The answers for a person to read: a section a question, a line an answer. */
export const answersText = (answers: AnswersShape): string => {
  const { school, asOf } = answers;
  return [
    `${school} as of ${asOf.at}, by when it ${asOf.by === 'occurred' ? 'happened' : 'was recorded'}`,
    `rests on ${asOf.position} journaled commits, ${asOf.checkpoint === null ? 'which no checkpoint covers yet' : `under the checkpoint of ${asOf.checkpoint.size}`}`,
    ...tamperedLines(asOf.tampered),
    ...sectionsOf(answers).flatMap(linesOf),
  ].join('\n');
};

/** Says `none` where there is nothing to show: an empty answer is an answer. */
const linesOf = ({ title, rows, heads }: AnswerSection): readonly string[] => {
  if (rows.length === 0) return ['', `${title}: none`];
  const columns = Object.entries(heads).map(
    ([field, head]) => [head, (row: Readonly<Record<string, unknown>>) => row[field]] as const,
  );
  return table({ title, rows, columns: Object.fromEntries(columns) });
};

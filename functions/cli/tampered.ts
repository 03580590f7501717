import * as z from 'zod/mini';
import { cell } from './table.ts';

/** A commit that is not as it was journaled, as the API shows it. */
export const tamperedShape = z.looseObject({
  standing: z.enum(['altered', 'missing', 'foreign']),
  record: z.nullable(z.string()),
  commit: z.nullable(z.number()),
  position: z.nullable(z.number()),
  journaledHash: z.nullable(z.string()),
  foundHash: z.nullable(z.string()),
});
export type TamperedShape = z.output<typeof tamperedShape>;

/** Commits that are named; the rest is counted. */
const MOST_NAMED = 50;

/** What has to be said before anything else; nothing where all is as it was journaled. */
export const tamperedLines = (tampered: readonly TamperedShape[]): readonly string[] =>
  tampered.length === 0
    ? []
    : [
        '',
        `NOT AS JOURNALED (${tampered.length}); what they belong to is not shown:`,
        ...tampered.slice(0, MOST_NAMED).map((one) => `  ${tamperedLine(one)}`),
        ...(tampered.length > MOST_NAMED ? [`  and ${tampered.length - MOST_NAMED} more`] : []),
      ];

const tamperedLine = ({
  standing,
  record,
  commit,
  position,
  journaledHash,
  foundHash,
}: TamperedShape): string =>
  [
    position === null ? 'in no position' : `position ${position}`,
    record === null ? 'whose the journal no longer says' : cell(`${record}/${commit ?? '?'}`),
    standing,
    `journaled ${cell(journaledHash)}`,
    `found ${cell(foundHash)}`,
  ].join(', ');

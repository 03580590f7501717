import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daybookAs } from '../../command-line.ts';
import type { LocalStack } from '../../local-stack.ts';
import { cast } from '../cast.ts';
import type { Finding } from '../checks/finding.ts';
import { heldBy } from './proving.ts';
import { type ExpectedFigures, figuresIn, problemOfFigures } from './report-figures.ts';
import { differenceOf, pageIn, readReport, writeReport } from './report-files.ts';
import { type Trace, traceFigure } from './trace-figure.ts';

type Stack = Pick<LocalStack, 'url' | 'tokenFor'>;

/** A report that governors ask for, and what it must say. */
export interface ExpectedReport {
  readonly school: string;
  readonly period: string;
  /** Log-in of who asks. */
  readonly as: string;
  readonly figures: ExpectedFigures;
  /** Records something that belongs to the period, so that a later report says something else. */
  readonly happensThen: () => Promise<void>;
  /** Of figures that are others by then, what they say. */
  readonly laterFigures: ExpectedFigures;
  readonly trace: Trace;
}

/**
 * A report of governors, written to a folder and taken apart: its figures are those of the story; what is
 * recorded afterwards changes the next report, and not this one, asked for again; a figure leads to its
 * event, which the verified record has.
 */
export async function checkReport(
  stack: Stack,
  folder: string,
  { school, period, as, figures, happensThen, laterFigures, trace }: ExpectedReport,
): Promise<readonly Finding[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
  const [later, again] = [join(scratch, 'later'), join(scratch, 'again')];
  try {
    const daybook = await daybookAs(stack, as);
    const written = await writeReport(daybook, folder, { school, period });
    const first = heldBy(
      written,
      `${school}: the report of ${period} is written: ${pageIn(folder)}`,
      'report',
    );
    if (written.code !== 0) return [first];
    const found = figuresIn(readReport(folder));
    const { size } = readReport(folder).asOf.checkpoint;

    await happensThen();
    const auditor = await daybookAs(stack, cast.trust.auditor);
    const ended = [
      await auditor('checkpoint', '--school', school, '--now'),
      await writeReport(daybook, later, { school, period }),
      await writeReport(daybook, again, { school, period, size }),
    ].find(({ code }) => code !== 0);
    if (ended !== undefined) return [first, heldBy(ended, 'it is asked for again', 'report')];
    return [
      first,
      {
        part: 'report',
        says: `${Object.keys(figures).length} of its ${found.length} figures are looked at, and are those of the story`,
        problem: problemOfFigures(found, figures),
      },
      {
        part: 'report',
        says: 'an incident that is reported afterwards stands in the next report',
        problem: problemOfFigures(figuresIn(readReport(later)), laterFigures),
      },
      {
        part: 'report',
        says: `as of its own checkpoint, of ${size} commits, it is the same again, to the last byte`,
        problem: differenceOf(folder, again),
      },
      ...(await traceFigure(stack, { school, reader: as, figures: found, trace }, scratch)),
    ];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

import { Command } from 'commander';
import * as z from 'zod/mini';
import { documents } from '../../../domain/reports/index.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped, wholeNumber } from '../options.ts';
import { writeFolder } from '../write-folder.ts';

const report = z.looseObject({
  digest: z.string(),
  period: z.object({ name: z.string() }),
  asOf: z.looseObject({ checkpoint: z.looseObject({ size: z.number() }) }),
});

interface ReportOptions extends ConnectionOptions {
  readonly school: string;
  readonly out: string;
  readonly period?: string;
  readonly size?: number;
}

const known = documents.map(({ name, description }) => `  ${name.padEnd(14)} ${description}`).join('\n');

/** `daybook report`: a report of figures, as data and as a page, both as of one checkpoint. */
export const reportCommand: MakeCommand = (terminal) =>
  schoolScoped(
    new Command('report').description(
      'Writes a report of a school as JSON and as a page, as of a checkpoint: asked for again at it, it is the same',
    ),
  )
    .argument('<report>', 'name of the report')
    .requiredOption('--out <folder>', 'new folder to write to')
    .option('--period <name>', 'half-term, term or school year, such as 2026-27.autumn-1')
    .option('--size <checkpoint>', 'size of the checkpoint; left out: the newest', wholeNumber)
    .addHelpText('after', `\nReports:\n${known}`)
    .action(async (name: string, options: ReportOptions) => {
      const api = apiOf(options, terminal);
      const path = `/v1/schools/${options.school}/reports/${encodeURIComponent(name)}`;
      const { body } = await api.send({ path: `${path}${queryOf(options)}`, answer: report });
      // The page is of the same checkpoint, also where another was signed meanwhile.
      const { digest, asOf, period } = body;
      const { size } = asOf.checkpoint;
      const page = await api.html(`${path}${queryOf({ period: period.name, size })}`);
      writeFolder(
        options.out,
        new Map([
          [`${name}.json`, Buffer.from(`${JSON.stringify(body, null, 2)}\n`)],
          [`${name}.html`, Buffer.from(page)],
        ]),
      );
      const done = { folder: options.out, period: period.name, size, digest };
      terminal.print(
        options.json
          ? JSON.stringify(done)
          : `wrote ${name} of ${options.school}, ${period.name}, as of checkpoint ${size}:\n  ${options.out}/${name}.html\n  digest ${digest}`,
      );
    });

const queryOf = ({ period, size }: Pick<ReportOptions, 'period' | 'size'>): string => {
  const query = new URLSearchParams();
  if (period !== undefined) query.append('period', period);
  if (size !== undefined) query.append('size', String(size));
  return query.size === 0 ? '' : `?${query}`;
};

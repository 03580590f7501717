import { Command, Option } from 'commander';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { composed } from '../exporting/composed.ts';
import { exportEvents } from '../exporting/export-events.ts';
import { type Gathered, gather } from '../exporting/gather.ts';
import { tamperedIn } from '../exporting/journal-pages.ts';
import type { MakeCommand } from '../make-command.ts';
import {
  apiOf,
  type ConnectionOptions,
  endIn,
  instantIn,
  keysIn,
  readNote,
  schoolScoped,
  several,
} from '../options.ts';
import { type TamperedShape, tamperedLines } from '../tampered.ts';
import type { Terminal } from '../terminal.ts';
import { verified } from '../verified.ts';
import { writeFolder } from '../write-folder.ts';

interface ExportOptions extends ConnectionOptions {
  readonly school: string;
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly since?: string;
  readonly key?: readonly string[];
  readonly now?: true;
  readonly live?: true;
  readonly parquet?: true;
  readonly personal?: true;
}

type End = Parameters<MakeCommand>[1];

/** `daybook export`: a school's commits with all that it takes to verify them offline. */
export const exportCommand: MakeCommand = (terminal, end) =>
  schoolScoped(
    new Command('export').description(
      "Writes a school's records of a period as a bundle that can be verified without this deployment",
    ),
  )
    .requiredOption('--out <folder>', 'new folder to write the bundle to; with --parquet, a new file')
    .addOption(
      new Option(
        '--parquet',
        'write the published events as a table instead, without proofs and, by itself, without personal fields',
      ).conflicts(['now', 'live', 'since', 'key']),
    )
    .option('--personal', 'with --parquet: also the personal fields that you may read, record by record')
    .option('--from <instant>', 'begin with what was journaled at or after this', instantIn)
    .option('--to <instant>', 'end with what was journaled at or before this; a day counts to its end', endIn)
    .option('--now', 'first sign what was recorded since the last checkpoint')
    .option(
      '--live',
      "compare the log's own table with what is exported, which comes from the archive where that has it",
    )
    .option('--since <file>', 'a checkpoint that you kept: adds the proof that the bundle continues it')
    .option(
      '--key <key>',
      'verify the bundle at once with this public key, or a file of keys; may be given again',
      several,
    )
    .action((options: ExportOptions) =>
      options.parquet ? exportEvents(options, terminal, end) : exportBundle(options, terminal, end),
    );

const exportBundle = async (options: ExportOptions, terminal: Terminal, end: End): Promise<void> => {
  if (options.personal) throw new CliError(exitCodes.badInput, '--personal goes with --parquet');
  const { school, out, from = null, to = null, now = false, live = false } = options;
  const keys = keysIn(options.key ?? []);
  const since = options.since === undefined ? null : readNote(options.since);
  const gathered = await gather(
    apiOf(options, terminal),
    { school, period: { from, to }, keys, now, live, since },
    terminal,
  );
  const files = composed(gathered, school, new Date(terminal.now()).toISOString());
  writeFolder(out, files);
  const checked =
    keys.length === 0 ? null : await verified(async (name) => files.get(name) ?? null, { keys, since });
  const outcome = outcomeOf(gathered, checked?.report.holds ?? null);
  terminal.print(options.json ? JSON.stringify({ folder: out, ...outcome }) : text(out, outcome));
  if (!outcome.isWell) end(exitCodes.doesNotHold);
};

/** What came of an export. */
interface Outcome extends Pick<Gathered, 'first' | 'last' | 'size' | 'unsealed'> {
  /** Commits by where their texts were read. */
  readonly source: { readonly archive: number; readonly log: number };
  /** What is not as it was journaled, in the bundle as it was found. */
  readonly tampered: readonly TamperedShape[];
  /** The same in the log's own table; null where that was not asked for. */
  readonly live: readonly TamperedShape[] | null;
  /** Null where no key was given. */
  readonly holds: boolean | null;
  readonly isWell: boolean;
}

const outcomeOf = (
  { first, last, size, unsealed, journal, live }: Gathered,
  holds: boolean | null,
): Outcome => {
  const from = (source: string) => journal.filter((one) => one.source === source).length;
  const [tampered, ofLive] = [tamperedIn(journal), live && tamperedIn(live)];
  return {
    ...{ first, last, size, unsealed, tampered, holds },
    source: { archive: from('archive'), log: from('log') },
    live: ofLive,
    isWell: holds !== false && tampered.length === 0 && (ofLive ?? []).length === 0,
  };
};

const text = (
  folder: string,
  { first, last, size, unsealed, source, tampered, live, holds }: Outcome,
): string =>
  [
    `wrote positions ${first} to ${last}, under the checkpoint of ${size}, to ${folder}`,
    `read ${source.archive} commits from the archive, ${source.log} from the log's own table`,
    ...tamperedLines(tampered),
    ...liveLines(live),
    ...(unsealed === 0
      ? []
      : [`left out ${unsealed} later commits, which no checkpoint covers yet (--now seals them)`]),
    ...(holds === null
      ? []
      : [holds ? 'the bundle holds' : 'the bundle does not hold: daybook verify says why']),
  ].join('\n');

const liveLines = (live: Outcome['live']): readonly string[] => {
  if (live === null) return [];
  return live.length === 0
    ? ["the log's own table has every one of them as it was journaled"]
    : ['', "The log's own table:", ...tamperedLines(live)];
};

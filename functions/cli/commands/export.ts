import { Command } from 'commander';
import { composed } from '../exporting/composed.ts';
import { type Gathered, gather } from '../exporting/gather.ts';
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
}

/** `daybook export`: a school's commits with all that it takes to verify them offline. */
export const exportCommand: MakeCommand = (terminal, end) =>
  schoolScoped(
    new Command('export').description(
      "Writes a school's records of a period as a bundle that can be verified without this deployment",
    ),
  )
    .requiredOption('--out <folder>', 'new folder to write the bundle to')
    .option('--from <instant>', 'begin with what was journaled at or after this', instantIn)
    .option('--to <instant>', 'end with what was journaled at or before this; a day counts to its end', endIn)
    .option('--now', 'first sign what was recorded since the last checkpoint')
    .option('--since <file>', 'a checkpoint that you kept: adds the proof that the bundle continues it')
    .option(
      '--key <key>',
      'verify the bundle at once with this public key, or a file of keys; may be given again',
      several,
    )
    .action(async (options: ExportOptions) => {
      const { school, out, from = null, to = null, now = false } = options;
      const keys = keysIn(options.key ?? []);
      const since = options.since === undefined ? null : readNote(options.since);
      const gathered = await gather(
        apiOf(options, terminal),
        { school, period: { from, to }, keys, now, since },
        terminal,
      );
      const files = composed(gathered, school, new Date(terminal.now()).toISOString());
      writeFolder(out, files);
      const checked =
        keys.length === 0 ? null : await verified(async (name) => files.get(name) ?? null, { keys, since });
      const { first, last, size, unsealed } = gathered;
      const holds = checked?.report.holds ?? null;
      terminal.print(
        options.json
          ? JSON.stringify({ folder: out, first, last, size, unsealed, holds })
          : text(out, gathered, holds),
      );
      if (checked !== null) end(checked.exitCode);
    });

const text = (folder: string, { first, last, size, unsealed }: Gathered, holds: boolean | null): string =>
  [
    `wrote positions ${first} to ${last}, under the checkpoint of ${size}, to ${folder}`,
    ...(unsealed === 0
      ? []
      : [`left out ${unsealed} later commits, which no checkpoint covers yet (--now seals them)`]),
    ...(holds === null
      ? []
      : [holds ? 'the bundle holds' : 'the bundle does not hold: daybook verify says why']),
  ].join('\n');

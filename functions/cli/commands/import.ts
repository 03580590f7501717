import { Command, Option } from 'commander';
import { areManyLeavers } from '../../../domain/imports/roster/plan.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { fileToSend } from '../importing/file-to-send.ts';
import { type Announced, importsAt } from '../importing/import-file.ts';
import { importText } from '../importing/import-text.ts';
import type { ImportState } from '../importing/shapes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped, wholeNumber } from '../options.ts';
import type { Terminal } from '../terminal.ts';

interface ImportOptions extends ConnectionOptions {
  readonly school: string;
  readonly format: string;
  readonly source?: string;
  readonly org?: string;
  readonly on?: string;
  readonly dayFirst?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly leavers?: number;
}

/** `daybook import`: a roster or a register, run dry first; nothing is recorded without `--yes`. */
export const importCommand: MakeCommand = (terminal, end) => {
  const command = new Command('import').description(
    'Imports a roster or a register: run dry first, then carried out with --yes',
  );
  const kinds = [
    ['roster', 'people of a school: joined, moved up, left', ['oneroster-1.2', 'sds-2.1', 'flat']],
    [
      'register',
      'devices, signatures and rights from before the system, with their own days',
      ['devices', 'asset-register', 'agreements', 'access'],
    ],
  ] as const;
  for (const [kind, description, formats] of kinds) {
    const own = schoolScoped(new Command(kind).description(description))
      .argument('<file>', 'the file; of a format of several files a zip, or a folder of them')
      .addOption(
        new Option('--format <name>', 'format of the file').choices([...formats]).makeOptionMandatory(),
      )
      .option('--source <slug>', 'how the school calls the system that the file comes from')
      .option('--on <day>', 'day on which what the file says holds, such as 2026-09-01; today unless given')
      .option('--day-first', 'days such as 03/09/2026 have the day first')
      .option('--dry-run', 'only tell what would be done')
      .option('--yes', 'carry it out after the dry run')
      .option(
        '--leavers <number>',
        'confirm that so many people leave, where they are more than a fifth',
        wholeNumber,
      );
    if (kind === 'roster')
      own.option('--org <id>', 'id of the school in the file, where its name does not say which it is');
    own.action(async (file: string, options: ImportOptions) => {
      const ended = await importFile(kind, file, options, terminal);
      if (ended !== exitCodes.ok) end(ended);
    });
    own.exitOverride().configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    });
    command.addCommand(own);
  }
  return command;
};

const announcedBy = (
  kind: Announced['kind'],
  { format, source, org, on, dayFirst }: ImportOptions,
): Announced => ({
  kind,
  format,
  ...(source === undefined ? {} : { source }),
  ...(org === undefined ? {} : { org }),
  ...(on === undefined ? {} : { on }),
  ...(dayFirst === undefined ? {} : { dayFirst }),
});

/**
 * 2 for a file that can't be used; 1 where something is left to a person: rows with flaws, or what was not
 * carried out.
 */
const importFile = async (
  kind: Announced['kind'],
  file: string,
  options: ImportOptions,
  terminal: Terminal,
) => {
  const session = importsAt(apiOf(options, terminal), options.school, terminal);
  const bytes = await fileToSend(file);
  const dry = await session.dryRun(announcedBy(kind, options), bytes);
  const show = async (state: ImportState) => {
    const errors = state.status === 'refused' ? [] : await session.errorsOf(state.import);
    terminal.print(options.json ? JSON.stringify({ ...state, errors }) : importText(state, errors));
  };
  await show(dry);
  if (dry.status !== 'ready') return dry.status === 'refused' ? exitCodes.badInput : exitCodes.doesNotHold;
  if (options.dryRun === true || options.yes !== true) {
    await session.cancel(dry.import);
    if (options.dryRun !== true)
      terminal.warn('Nothing was recorded: look at it, then send it again with --yes.');
    return leftOver(dry) ? exitCodes.doesNotHold : exitCodes.ok;
  }
  await refuseManyLeavers(dry, options, () => session.cancel(dry.import));
  const done = await session.approve(dry);
  await show(done);
  return done.status === 'done' && !leftOver(done) ? exitCodes.ok : exitCodes.doesNotHold;
};

const leftOver = ({ counts: { flaws = 0, refused = 0, failed = 0 } }: ImportState): boolean =>
  flaws + refused + failed > 0;

const refuseManyLeavers = async (
  { counts: { leavers = 0, onRecord = 0 } }: ImportState,
  options: ImportOptions,
  cancel: () => Promise<void>,
): Promise<void> => {
  if (!areManyLeavers(leavers, onRecord) || options.leavers === leavers) return;
  await cancel();
  throw new CliError(
    exitCodes.doesNotHold,
    `${leavers} of ${onRecord} people would leave, more than a fifth: if that is right, confirm with --leavers ${leavers}`,
  );
};

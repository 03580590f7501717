import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import * as z from 'zod/mini';
import { backUpCommand } from './commands/back-up.ts';
import { catalogueCommand } from './commands/catalogue.ts';
import { checkpointCommand } from './commands/checkpoint.ts';
import { dossierCommand } from './commands/dossier.ts';
import { exportCommand } from './commands/export.ts';
import { feedCommand } from './commands/feed.ts';
import { fileCommand } from './commands/file.ts';
import { healthCommand } from './commands/health.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { lateCommand } from './commands/late.ts';
import { listCommand } from './commands/list.ts';
import { meCommand } from './commands/me.ts';
import { packCommand } from './commands/pack.ts';
import { readersCommand } from './commands/readers.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { recoveryKeyCommand } from './commands/recovery-key.ts';
import { redriveCommand } from './commands/redrive.ts';
import { replayCommand } from './commands/replay.ts';
import { replayToCommand } from './commands/replay-to.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { restoreListsCommand } from './commands/restore-lists.ts';
import { schoolArrivalCommand } from './commands/school-arrival.ts';
import { schoolBundleCommand } from './commands/school-bundle.ts';
import { schoolJoinCommand } from './commands/school-join.ts';
import { schoolLeaveCommand } from './commands/school-leave.ts';
import { schoolReceiptCommand } from './commands/school-receipt.ts';
import { setUpCommand } from './commands/set-up.ts';
import { smokeCommand } from './commands/smoke.ts';
import { subscriptionCommand } from './commands/subscription.ts';
import { sweepCommand } from './commands/sweep.ts';
import { tokenCommand } from './commands/token.ts';
import { verifyCommand } from './commands/verify.ts';
import { whatIfCommand } from './commands/what-if.ts';
import { witnessKeyCommand } from './commands/witness-key.ts';
import type { MakeCommand } from './make-command.ts';

const commands: readonly MakeCommand[] = [
  verifyCommand,
  exportCommand,
  dossierCommand,
  packCommand,
  replayCommand,
  replayToCommand,
  whatIfCommand,
  lateCommand,
  rebuildCommand,
  feedCommand,
  listCommand,
  reportCommand,
  readersCommand,
  checkpointCommand,
  keysCommand,
  witnessKeyCommand,
  sweepCommand,
  healthCommand,
  redriveCommand,
  smokeCommand,
  meCommand,
  catalogueCommand,
  importCommand,
  fileCommand,
  subscriptionCommand,
  tokenCommand,
  setUpCommand,
  recoveryKeyCommand,
  backUpCommand,
  restoreCommand,
  restoreListsCommand,
  schoolBundleCommand,
  schoolArrivalCommand,
  schoolJoinCommand,
  schoolReceiptCommand,
  schoolLeaveCommand,
];

const codes = `
Exit codes:
  0  done; what was checked holds
  1  what was checked does not hold or needs a person, or what was asked for failed
  2  the command, a file or a value can't be used
  3  the deployment could not be reached, or did not let you`;

/** As `package.json` has it. */
const installedVersion = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
};

/** The command line, whole. */
export const createProgram: MakeCommand = (terminal, end) => {
  const program = new Command('daybook')
    .description('Sets a Daybook deployment up; exports, verifies and replays its records')
    .version(installedVersion(), '--version', 'print the version')
    .addHelpText('after', codes);
  for (const make of commands) program.addCommand(make(terminal, end));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    });
  }
  return program;
};

import { Command } from 'commander';
import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import { createApi } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { endIn, instantIn, jsonOption, tokenOption, urlOption } from '../options.ts';
import { bundleReplay } from '../replaying/bundle-replay.ts';
import type { Terminal } from '../terminal.ts';
import { journalFound } from '../what-if/journal-found.ts';
import { proposedSettings } from '../what-if/proposed-settings.ts';
import { whatIf } from '../what-if/what-if.ts';
import { whatIfText } from '../what-if/what-if-text.ts';

interface WhatIfOptions {
  readonly policy: string;
  readonly from: string;
  readonly to: string;
  readonly url?: string;
  readonly token?: string;
  readonly school?: string;
  readonly json?: true;
}

/** `daybook what-if`: which decisions of a period a proposed policy would have changed. */
export const whatIfCommand: MakeCommand = (terminal, end) =>
  new Command('what-if')
    .description(
      'Decides what was decided in a period again by the settings of a proposed policy, on the facts of then; nothing is written',
    )
    .argument('[bundle]', 'folder of a whole export; without it the deployment is asked')
    .requiredOption(
      '--policy <file>',
      'JSON: the settings of the proposed policy, or the command that would adopt it',
    )
    .requiredOption(
      '--from <instant>',
      'what was recorded at or after this; a day stands for its beginning',
      instantIn,
    )
    .requiredOption('--to <instant>', 'what was recorded at or before this; a day stands for its end', endIn)
    .addOption(urlOption())
    .addOption(tokenOption())
    .option('--school <id>', 'id of the school')
    .addOption(jsonOption)
    .action(async (bundle: string | undefined, options: WhatIfOptions) => {
      const { from, to } = options;
      if (to < from) throw new CliError(exitCodes.badInput, '--to lies before --from');
      const settings = proposedSettings(options.policy);
      const result = await whatIf(recordOf(bundle, options, terminal), settings, { from, to });
      terminal.print(options.json ? JSON.stringify(result, null, 2) : whatIfText(result));
      if (result.tampered > 0) end(exitCodes.doesNotHold);
    });

const recordOf = (
  bundle: string | undefined,
  { url, token, school }: WhatIfOptions,
  terminal: Terminal,
): AsyncIterable<FoundPosition> => {
  if (bundle !== undefined) {
    const replay = bundleReplay(bundle);
    return replay.after(replay.school, 0);
  }
  if (url === undefined || token === undefined || school === undefined)
    throw new CliError(
      exitCodes.badInput,
      'give the folder of a bundle, or --url, --token and --school of a deployment',
    );
  return journalFound(createApi({ url, token }, terminal), encodeURIComponent(school), terminal);
};

import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { endIn, instantIn, jsonOption, tokenOption, urlOption } from '../options.ts';
import { type RecordPlace, recordOf } from '../replaying/record-of.ts';
import { proposedSettings } from '../what-if/proposed-settings.ts';
import { whatIf } from '../what-if/what-if.ts';
import { whatIfText } from '../what-if/what-if-text.ts';

interface WhatIfOptions extends RecordPlace {
  readonly policy: string;
  readonly from: string;
  readonly to: string;
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

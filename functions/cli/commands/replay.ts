import { Command, Option } from 'commander';
import { createApi } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { endIn, jsonOption, urlOption } from '../options.ts';
import { type AnswersShape, answersText } from '../replaying/answers-text.ts';
import { askAnswers } from '../replaying/ask-answers.ts';
import { bundleReplay } from '../replaying/bundle-replay.ts';
import { replayBundle } from '../replaying/replay-bundle.ts';
import type { Terminal } from '../terminal.ts';

interface ReplayOptions {
  readonly asOf: string;
  readonly by: 'recorded' | 'occurred';
  readonly url?: string;
  readonly token?: string;
  readonly school?: string;
  readonly json?: true;
}

/**
 * `daybook replay`: who had signed, who had access, what was lent and who held which office at an instant.
 */
export const replayCommand: MakeCommand = (terminal, end) =>
  new Command('replay')
    .description(
      'Says who had signed, who had access, what was lent and who held which office at an instant, from a bundle or a deployment',
    )
    .argument('[bundle]', 'folder of a whole export; without it the deployment is asked')
    .requiredOption(
      '--as-of <instant>',
      'the instant to answer for; a day stands for its end, today for now',
      endIn,
    )
    .addOption(
      new Option('--by <time>', 'what had been recorded by then, or what had happened')
        .choices(['recorded', 'occurred'])
        .default('recorded'),
    )
    .addOption(urlOption())
    .addOption(new Option('--token <jwt>', 'bearer token').env('DAYBOOK_TOKEN'))
    .option('--school <id>', 'id of the school')
    .addOption(jsonOption)
    .action(async (bundle: string | undefined, options: ReplayOptions) => {
      const asOf = notAfterToday(options.asOf, terminal);
      const answers = await (bundle === undefined
        ? asked({ ...options, asOf }, terminal)
        : replayed(bundle, { ...options, asOf }, terminal));
      terminal.print(options.json ? JSON.stringify(answers, null, 2) : answersText(answers));
      if (answers.asOf.tampered.length > 0) end(exitCodes.doesNotHold);
    });

/** The end of a day that has begun is now. */
const notAfterToday = (asOf: string, { now }: Terminal): string => {
  const instant = new Date(now()).toISOString();
  return asOf === `${instant.slice(0, 10)}T23:59:59.999Z` ? instant : asOf;
};

const replayed = (bundle: string, { asOf, by }: ReplayOptions, { now }: Terminal): Promise<AnswersShape> => {
  if (Date.parse(asOf) > now())
    throw new CliError(exitCodes.badInput, '--as-of lies in the future: no record tells of it');
  return replayBundle(bundleReplay(bundle), { asOf, by });
};

const asked = async (
  { url, token, school, asOf, by }: ReplayOptions,
  terminal: Terminal,
): Promise<AnswersShape> => {
  if (url === undefined || token === undefined || school === undefined) {
    throw new CliError(
      exitCodes.badInput,
      'give the folder of a bundle, or --url, --token and --school of a deployment',
    );
  }
  const path = `/v1/schools/${encodeURIComponent(school)}/as-of?${new URLSearchParams({ at: asOf, by })}`;
  return askAnswers(createApi({ url, token }, terminal), path);
};

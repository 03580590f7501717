import { Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped, wholeNumber } from '../options.ts';
import { type Replayed, replayText, waitForReplay } from '../replay-progress.ts';

interface VersionOf {
  readonly type: string;
  readonly version: number;
}

interface ReplayToOptions extends ConnectionOptions {
  readonly school: string;
  readonly after?: number;
  readonly since?: string;
  readonly of?: string;
  readonly as?: readonly VersionOf[];
  readonly perSecond?: number;
  readonly wait: boolean;
  readonly cancel?: string;
}

const recorded = z.looseObject({ version: z.int() });

/** `daybook replay-to`: sends the past to one subscription again, and waits until it is there. */
export const replayToCommand: MakeCommand = (terminal, end) =>
  schoolScoped(
    new Command('replay-to').description(
      'Sends the past to one subscription again, marked as replay; what happens goes on being sent',
    ),
  )
    .argument('<subscription>', 'id of the subscription')
    .addOption(new Option('--after <position>', 'everything after this position').argParser(wholeNumber))
    .addOption(new Option('--since <day>', 'everything since this day in London').conflicts('after'))
    .option('--of <school>', "whose events, of a subscription of the trust's")
    .option(
      '--as <type=version>',
      'send events of a type in an earlier version; may be given again',
      versionIn,
    )
    .option('--per-second <number>', 'events a second, at most; 10 unless given', wholeNumber)
    .option('--no-wait', 'only start it')
    .addOption(
      new Option('--cancel <reason>', 'stop the one that is under way').conflicts(['after', 'since']),
    )
    .action(async (subscription: string, options: ReplayToOptions) => {
      const api = apiOf(options, terminal);
      const place = `/v1/schools/${options.school}/subscriptions/${encodeURIComponent(subscription)}`;
      const send = async (command: string, body: unknown) => {
        const path = `${place}/${command}`;
        return (await api.send({ path, method: 'POST', key: terminal.newKey(), body, answer: recorded }))
          .body;
      };
      if (options.cancel !== undefined) {
        await send('cancel-subscription-replay', { reason: options.cancel });
        return terminal.print('the replay stops within a page of it');
      }
      const { version: replay } = await send('start-subscription-replay', bodyOf(options));
      if (!options.wait)
        return terminal.print(`replay ${replay} was started: GET ${place}/replay says how it goes`);
      const ended = await waitForReplay(api, { path: `${place}/replay`, replay }, terminal);
      if (ended === null) return terminal.warn(`replay ${replay} goes on without this command`);
      terminal.print(options.json ? JSON.stringify(ended) : replayText(ended));
      if (!isDone(ended)) end(exitCodes.doesNotHold);
    });

/** Something that is not as it was journaled was met, or not all was sent. */
const isDone = ({ status, tampered }: Replayed): boolean => status === 'completed' && (tampered ?? 0) === 0;

const bodyOf = ({ after, since, of, as, perSecond }: ReplayToOptions): object => {
  if (after === undefined && since === undefined)
    throw new CliError(exitCodes.badInput, 'say from where: --after <position> or --since <day>');
  return {
    ...(after === undefined ? { fromDay: since } : { fromPosition: after }),
    ...(of !== undefined && { ofSchool: of }),
    ...(as !== undefined && { versions: as }),
    ...(perSecond !== undefined && { perSecond }),
  };
};

const versionIn = (text: string, before: readonly VersionOf[] = []): readonly VersionOf[] => {
  const [, type, version] = /^([A-Za-z]+)=([1-9]\d{0,3})$/.exec(text) ?? [];
  if (type === undefined) throw new InvalidArgumentError('expected a type and its version, AccessRevoked=1.');
  return [...before, { type, version: Number(version) }];
};

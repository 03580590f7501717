import { Command } from 'commander';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { Api } from '../api.ts';
import { exitCodes } from '../exit-codes.ts';
import { type FeedPage, feedPage } from '../feed-page.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, instantIn, schoolScoped, wholeNumber } from '../options.ts';
import { tamperedLines } from '../tampered.ts';
import type { Terminal } from '../terminal.ts';

/** As the API calls them, and as the options do. */
const filters = [
  'types',
  'streams',
  'actor',
  'correlation',
  'causation',
  'recordedFrom',
  'recordedBefore',
] as const;

interface FeedOptions extends ConnectionOptions, Partial<Record<(typeof filters)[number], string>> {
  readonly school: string;
  readonly after: number;
  readonly follow?: true;
}

/** Seconds between two looks at the end of the feed, where the answer names none. */
const DEFAULT_PAUSE = 5;

/** `daybook feed`: a school's events in journal order. */
export const feedCommand: MakeCommand = (terminal, end) =>
  schoolScoped(new Command('feed').description('Prints the events of a school in journal order'))
    .option('--after <position>', 'begin after this position', wholeNumber, 0)
    .option('--types <list>', 'event types, separated by commas')
    .option('--streams <list>', 'names of streams, separated by commas')
    .option('--actor <id>', 'what this person did')
    .option('--correlation <id>', 'what this request began')
    .option('--causation <id>', 'what this event or command caused')
    .option('--recorded-from <instant>', 'recorded at this instant or later', instantIn)
    .option('--recorded-before <instant>', 'recorded before this instant', instantIn)
    .option('--follow', 'go on with what is recorded later, until Ctrl-C')
    .action(async (options: FeedOptions) => {
      if (await follow(apiOf(options, terminal), options, terminal)) end(exitCodes.doesNotHold);
    });

/** Whether something was met that is not as it was journaled. */
const follow = async (api: Api, options: FeedOptions, terminal: Terminal): Promise<boolean> => {
  let [after, isTampered] = [options.after, false];
  while (!terminal.stopped.aborted) {
    const { body, retryAfter } = await api.send({ path: pathOf(options, after), answer: feedPage });
    print(body, options, terminal);
    isTampered ||= body.tampered.length > 0;
    after = body.last;
    if (body.next !== null) continue;
    if (!options.follow) return isTampered;
    await terminal.wait((retryAfter ?? DEFAULT_PAUSE) * 1000);
  }
  return isTampered;
};

const print = ({ events, omitted, tampered }: FeedPage, { json }: FeedOptions, terminal: Terminal): void => {
  for (const event of events) terminal.print(json ? JSON.stringify(event) : lineOf(event));
  if (tampered.length > 0) terminal.warn(tamperedLines(tampered).join('\n').trimStart());
  for (const { id, reason } of omitted) terminal.warn(`not handed out: ${id} (${reason})`);
};

const pathOf = (options: FeedOptions, after: number): string => {
  const narrowing = filters.flatMap((name): [string, string][] => {
    const wanted = options[name];
    return wanted === undefined ? [] : [[name, wanted]];
  });
  const query = new URLSearchParams([['after', String(after)], ['limit', '500'], ...narrowing]);
  return `/v1/schools/${options.school}/feed?${query}`;
};

const lineOf = ({ position, recordedtime, type, subject, streamversion }: Envelope): string =>
  `${String(position).padStart(8)}  ${recordedtime}  ${type.padEnd(30)} ${subject} #${streamversion}`;

import { Command } from 'commander';
import * as z from 'zod/mini';
import { type Envelope, envelope } from '../../../events/catalogue/envelope.ts';
import type { Api } from '../api.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped, wholeNumber } from '../options.ts';
import type { Terminal } from '../terminal.ts';

const omission = z.object({ id: z.string(), reason: z.string() });
const page = z.object({
  first: z.int(),
  last: z.int(),
  events: z.array(envelope),
  omitted: z.array(omission),
  next: z.nullable(z.int()),
});

interface FeedOptions extends ConnectionOptions {
  readonly school: string;
  readonly after: number;
  readonly types?: string;
  readonly follow?: true;
}

/** Seconds between two looks at the end of the feed, where the answer names none. */
const DEFAULT_PAUSE = 5;

/** `daybook feed`: a school's events in journal order. */
export const feedCommand: MakeCommand = (terminal) =>
  schoolScoped(new Command('feed').description('Prints the events of a school in journal order'))
    .option('--after <position>', 'begin after this position', wholeNumber, 0)
    .option('--types <list>', 'event types, separated by commas')
    .option('--follow', 'go on with what is recorded later, until Ctrl-C')
    .action(async (options: FeedOptions) => follow(apiOf(options, terminal), options, terminal));

const follow = async (api: Api, options: FeedOptions, terminal: Terminal): Promise<void> => {
  let after = options.after;
  while (!terminal.stopped.aborted) {
    const { body, retryAfter } = await api.send({ path: pathOf(options, after), answer: page });
    print(body, options, terminal);
    after = body.last;
    if (body.next !== null) continue;
    if (!options.follow) return;
    await terminal.wait((retryAfter ?? DEFAULT_PAUSE) * 1000);
  }
};

const print = (
  { events, omitted }: z.output<typeof page>,
  { json }: FeedOptions,
  terminal: Terminal,
): void => {
  for (const event of events) terminal.print(json ? JSON.stringify(event) : lineOf(event));
  for (const { id, reason } of omitted) terminal.warn(`not handed out: ${id} (${reason})`);
};

const pathOf = ({ school, types }: FeedOptions, after: number): string =>
  `/v1/schools/${school}/feed?${new URLSearchParams({ after: String(after), limit: '500', ...(types === undefined ? {} : { types }) })}`;

const lineOf = ({ position, recordedtime, type, subject, streamversion }: Envelope): string =>
  `${String(position).padStart(8)}  ${recordedtime}  ${type.padEnd(30)} ${subject} #${streamversion}`;

import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { Api } from '../api.ts';
import { exitCodes } from '../exit-codes.ts';
import { feedPage } from '../feed-page.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions } from '../options.ts';
import { type TamperedShape, tamperedLines } from '../tampered.ts';
import type { Terminal } from '../terminal.ts';
import { writeNewFile } from '../write-file.ts';
import { parquetOf } from './parquet.ts';
import { personalOf } from './personal-fields.ts';

interface EventsExport extends ConnectionOptions {
  readonly school: string;
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly personal?: true;
}

/** What was read of a feed. */
interface Read {
  readonly events: readonly Envelope[];
  /** The last position that was looked at. */
  readonly last: number;
  /** Events that can't be published: they are in no table. */
  readonly omitted: number;
  readonly tampered: readonly TamperedShape[];
}

/** `--to` counts with its instant; the feed ends before what it is given. */
const justAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

const queryOf = ({ from, to }: EventsExport): Readonly<Record<string, string>> => ({
  limit: '500',
  ...(from === undefined ? {} : { recordedFrom: from }),
  ...(to === undefined ? {} : { recordedBefore: justAfter(to) }),
});

const readFeed = async (api: Api, options: EventsExport): Promise<Read> => {
  const [events, tampered]: [Envelope[], TamperedShape[]] = [[], []];
  let [after, omitted, isEnd] = [0, 0, false];
  while (!isEnd) {
    const query = new URLSearchParams({ ...queryOf(options), after: String(after) });
    const path = `/v1/schools/${options.school}/feed?${query}`;
    const { body } = await api.send({ path, answer: feedPage });
    events.push(...body.events);
    tampered.push(...body.tampered);
    omitted += body.omitted.length;
    after = body.last;
    isEnd = body.next === null;
  }
  return { events, last: after, omitted, tampered };
};

/**
 * Writes the published events of a school as one file of Parquet: what the feed hands out to the caller, of a service
 * the types that it is registered for. With `--personal` also the personal fields that the caller may read, each
 * record of which is looked at; without, nothing personal.
 */
export const exportEvents = async (
  options: EventsExport,
  terminal: Terminal,
  end: Parameters<MakeCommand>[1],
): Promise<void> => {
  const api = apiOf(options, terminal);
  const { events, last, omitted, tampered } = await readFeed(api, options);
  const opened = options.personal
    ? await personalOf(api, options.school, events, (records) => terminal.progress('records', records))
    : null;
  await writeNewFile(
    options.out,
    (async function* () {
      yield parquetOf(events, opened?.fields ?? null);
    })(),
  );
  const outcome = { file: options.out, events: events.length, last, omitted, tampered };
  terminal.print(
    options.json
      ? JSON.stringify(outcome)
      : [
          `wrote ${events.length} events up to position ${last} to ${options.out}`,
          ...tamperedLines(tampered),
        ].join('\n'),
  );
  if (opened !== null && opened.closed > 0)
    terminal.warn(`${opened.closed} records are not open to you: their personal fields are left out`);
  if (omitted > 0) terminal.warn(`${omitted} events can't be published, and are left out`);
  if (tampered.length > 0) end(exitCodes.doesNotHold);
};

import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Api } from '../api.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, instantIn, schoolScoped } from '../options.ts';
import { writeNewFile } from '../write-file.ts';

type Filter = readonly [string, string];

interface ListOptions extends ConnectionOptions {
  readonly school: string;
  readonly out: string;
  readonly filter?: readonly Filter[];
  readonly asOf?: string;
  readonly by?: 'recorded' | 'occurred';
}

const filterIn = (text: string, before: readonly Filter[] = []): readonly Filter[] => {
  const [, name, value] = /^([A-Za-z]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('expected a filter and its value, such as status=open.');
  return [...before, [name, value]];
};

/** `daybook list`: a whole list as CSV. */
export const listCommand: MakeCommand = (terminal) =>
  schoolScoped(
    new Command('list').description(
      'Writes a whole list of a school, or of the trust with --school _trust, to a CSV file that a spreadsheet can open safely',
    ),
  )
    .argument('<list>', 'name of the list, such as devices-on-loan')
    .requiredOption('--out <file>', 'new file to write to')
    .option('--filter <name=value>', 'a filter of the list; may be given again', filterIn)
    .option(
      '--as-of <instant>',
      'the list as it was at an instant; a day stands for its beginning',
      instantIn,
    )
    .addOption(
      new Option('--by <time>', 'what had been recorded by then, or what had happened').choices([
        'recorded',
        'occurred',
      ]),
    )
    .action(async (list: string, options: ListOptions) => {
      if (existsSync(options.out))
        throw new CliError(exitCodes.badInput, `${options.out} is there already: give a new file`);
      let pages = 0;
      const texts = pagesOfCsv(apiOf(options, terminal), pathOf(list, options), queryOf(options));
      await writeNewFile(
        options.out,
        (async function* () {
          for await (const text of texts) {
            yield pages === 0 ? text : withoutFirstLine(text);
            pages += 1;
          }
        })(),
      );
      terminal.print(
        options.json
          ? JSON.stringify({ file: options.out, pages })
          : `wrote ${list} of ${options.school} to ${options.out} (${pages} ${pages === 1 ? 'page' : 'pages'})`,
      );
    });

const pathOf = (list: string, { school }: ListOptions): string =>
  `/v1/${school === '_trust' ? 'trust' : `schools/${school}`}/views/${encodeURIComponent(list)}`;

const queryOf = ({ filter = [], asOf, by }: ListOptions): string => {
  const query = new URLSearchParams();
  for (const [name, value] of filter) query.append(name, value);
  if (asOf !== undefined) query.append('asOf', asOf);
  if (by !== undefined) query.append('by', by);
  query.append('limit', '500');
  return query.toString();
};

async function* pagesOfCsv(api: Api, path: string, query: string): AsyncGenerator<string> {
  let next: string | null = query;
  while (next !== null) {
    const page = await api.csv(`${path}?${next}`);
    yield page.text;
    next = page.next;
  }
}

/** Names of columns hold no line break. */
const withoutFirstLine = (text: string): string => text.slice(text.indexOf('\r\n') + 2);

import { Command, Option } from 'commander';
import * as z from 'zod/mini';
import type { MakeCommand } from '../make-command.ts';
import { apiOf, type ConnectionOptions, schoolScoped } from '../options.ts';
import { pagesOf } from '../pages-of.ts';
import { cell, table } from '../table.ts';

const look = z.object({
  at: z.string(),
  person: z.nullable(z.string()),
  kind: z.string(),
  stream: z.string(),
  id: z.nullable(z.string()),
  row: z.nullable(z.string()),
  code: z.nullable(z.string()),
  asOf: z.nullable(z.string()),
});
const page = z.object({ items: z.array(look), next: z.nullable(z.string()) });
type Look = z.output<typeof look>;

const filters = ['incident', 'list', 'person', 'kind'] as const;
type Filters = Partial<Record<(typeof filters)[number], string>>;

type ReadersOptions = ConnectionOptions & Filters & { readonly school: string };

/** `daybook readers`: who has looked. */
export const readersCommand: MakeCommand = (terminal) =>
  schoolScoped(
    new Command('readers').description(
      'Prints who has looked at what, and what was refused, newest first; asking is itself on record',
    ),
  )
    .option('--incident <id>', 'who has looked at an incident')
    .option('--list <name>', 'who has looked at a list, such as incident-log')
    .option('--person <id>', 'what somebody has looked at')
    .addOption(
      new Option('--kind <kind>', 'looks of one kind').choices(['read', 'replay', 'not-granted', 'rule']),
    )
    .action(async (options: ReadersOptions) => {
      const api = apiOf(options, terminal);
      const looks: Look[] = [];
      for await (const { items } of pagesOf(api, pathOf(options), page)) looks.push(...items);
      terminal.print(options.json ? JSON.stringify(looks) : textOf(looks));
    });

const pathOf = (options: ReadersOptions): string => {
  const query = new URLSearchParams();
  for (const name of filters) {
    const value = options[name];
    if (value !== undefined) query.append(name, value);
  }
  query.append('limit', '500');
  return `/v1/schools/${options.school}/views/readers?${query}`;
};

const textOf = (looks: readonly Look[]): string =>
  looks.length === 0
    ? 'nobody, as far as lists have come'
    : table({
        title: 'Who has looked',
        rows: looks,
        columns: {
          at: ({ at }) => at,
          who: ({ person }) => person ?? 'nobody known',
          kind: ({ kind }) => kind,
          what: ({ stream, id }) => (id === null ? stream : `${stream}/${id}`),
          'by or why': ({ row, code }) => cell(row ?? code),
          'as of': ({ asOf }) => asOf,
        },
      })
        .join('\n')
        .trimStart();

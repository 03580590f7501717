import { Command, InvalidArgumentError, Option } from 'commander';
import { processes } from '../../../domain/processes/index.ts';
import { projections } from '../../../domain/read-models/index.ts';
import { streams } from '../../../domain/streams/index.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { pageText } from '../../shared/pages/html-response.ts';
import { eventCatalogFiles } from '../cataloguing/event-catalog.ts';
import { cataloguePages } from '../cataloguing/pages.ts';
import { registrySchemas } from '../cataloguing/registry-schemas.ts';
import { type StreamFacts, streamFacts } from '../cataloguing/stream-facts.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { MakeCommand } from '../make-command.ts';
import type { Terminal } from '../terminal.ts';
import { writeFolder } from '../write-folder.ts';

type Files = ReadonlyMap<string, string>;

const pageFiles = (facts: readonly StreamFacts[]): Files =>
  new Map([...cataloguePages(facts)].map(([name, page]) => [name, pageText(page)]));

const formats = { html: pageFiles, eventcatalog: eventCatalogFiles };

interface CatalogueOptions {
  readonly out?: string;
  readonly format: keyof typeof formats;
  readonly registry?: string;
}

const writeFiles = (out: string, format: CatalogueOptions['format'], terminal: Terminal): void => {
  const files = formats[format](streamFacts({ catalogue, streams, projections, processes }));
  writeFolder(out, new Map([...files].map(([name, text]) => [name, Buffer.from(text)])));
  terminal.print(`wrote ${files.size} files to ${out}`);
};

const putIntoRegistry = async (registry: string, terminal: Terminal): Promise<void> => {
  // The client of the registry is loaded where it is needed.
  const { publishSchemas } = await import('../cataloguing/publish-schemas.ts');
  const schemas = registrySchemas(catalogue);
  const progress = terminal.progress('schemas', schemas.length);
  const { created, updated, unchanged } = await publishSchemas(registry, schemas, progress);
  terminal.print(`${registry}: ${created} schemas created, ${updated} updated, ${unchanged} as they were`);
};

/** As EventBridge takes them. */
const registryName = (text: string): string => {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(text) && !text.startsWith('aws.')) return text;
  throw new InvalidArgumentError('expected 1 to 64 letters, digits, dots, hyphens and underscores.');
};

/** `daybook catalogue`: every event for people; it asks no deployment. */
export const catalogueCommand: MakeCommand = (terminal) =>
  new Command('catalogue')
    .description('Writes every event with its meaning, fields, example and consumers; asks no deployment')
    .option('--out <folder>', 'new folder to write it to')
    .addOption(
      new Option('--format <format>', 'pages, or what EventCatalog reads')
        .choices(Object.keys(formats))
        .default('html'),
    )
    .addOption(
      new Option('--registry <name>', 'put the schemas into this registry of EventBridge instead')
        .argParser(registryName)
        .conflicts(['out', 'format']),
    )
    .action(async ({ out, format, registry }: CatalogueOptions) => {
      if (registry !== undefined) return putIntoRegistry(registry, terminal);
      if (out === undefined) throw new CliError(exitCodes.badInput, 'give --out or --registry');
      writeFiles(out, format, terminal);
    });

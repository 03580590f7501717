import { Command, Option } from 'commander';
import { processes } from '../../../domain/processes/index.ts';
import { projections } from '../../../domain/read-models/index.ts';
import { streams } from '../../../domain/streams/index.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { pageText } from '../../shared/pages/html-response.ts';
import { eventCatalogFiles } from '../cataloguing/event-catalog.ts';
import { cataloguePages } from '../cataloguing/pages.ts';
import { type StreamFacts, streamFacts } from '../cataloguing/stream-facts.ts';
import type { MakeCommand } from '../make-command.ts';
import { writeFolder } from '../write-folder.ts';

type Files = ReadonlyMap<string, string>;

const pageFiles = (facts: readonly StreamFacts[]): Files =>
  new Map([...cataloguePages(facts)].map(([name, page]) => [name, pageText(page)]));

const formats = { html: pageFiles, eventcatalog: eventCatalogFiles };

interface CatalogueOptions {
  readonly out: string;
  readonly format: keyof typeof formats;
}

/** `daybook catalogue`: every event for people; it asks no deployment. */
export const catalogueCommand: MakeCommand = (terminal) =>
  new Command('catalogue')
    .description('Writes every event with its meaning, fields, example and consumers; asks no deployment')
    .requiredOption('--out <folder>', 'new folder to write it to')
    .addOption(
      new Option('--format <format>', 'pages, or what EventCatalog reads')
        .choices(Object.keys(formats))
        .default('html'),
    )
    .action(({ out, format }: CatalogueOptions) => {
      const files = formats[format](streamFacts({ catalogue, streams, projections, processes }));
      writeFolder(out, new Map([...files].map(([name, text]) => [name, Buffer.from(text)])));
      terminal.print(`wrote ${files.size} files to ${out}`);
    });

import type { AnyProcess } from '../../domain/kernel/process.ts';
import type { Report } from '../../domain/kernel/report.ts';
import { deadlinesOf } from '../../domain/kernel/retention-deadline.ts';
import type { AnyStream } from '../../domain/kernel/stream.ts';
import type { View } from '../../domain/kernel/view.ts';
import { kebabOf } from '../shared/http/command-names.ts';
import { problems } from '../shared/http/problems.ts';
import { filtersOf } from './filters.ts';

export interface CatalogueOptions {
  readonly streams: readonly AnyStream[];
  /** The lists. */
  readonly views: readonly View[];
  readonly reports: readonly Report[];
  readonly processes: readonly AnyProcess[];
  readonly docsBaseUrl: string;
}

const school = '/v1/schools/{schoolId}';

const streamOf = (stream: AnyStream): object => {
  const { events, description, sensitive, commands } = stream;
  return {
    name: events.stream,
    description,
    source: `daybook.${events.stream}`,
    sensitive,
    commands: Object.entries(commands).map(([name, entry]) => ({
      name,
      description: entry.description,
      items: entry.items,
      path: `${school}/${events.stream}/{streamId}/${kebabOf(name)}`,
    })),
    events: Object.entries(events.entries).map(([type, { version, description: what, items, personal }]) => ({
      type,
      version,
      description: what,
      items,
      personal: Object.keys(personal),
    })),
    deadlines: deadlinesOf(stream).map(({ name, items }) => ({ name, items })),
  };
};

const listOf = (view: View): object => ({
  name: view.model,
  items: view.items,
  sensitive: view.sensitive,
  paths: [school, '/v1/trust'].map((place) => `${place}/views/${view.model}`),
  filters: filtersOf(view),
});

/**
 * What is recorded here, what may be asked, and what can go wrong: names, descriptions, policy items and
 * addresses, from the lists themselves.
 */
export const catalogueOf = ({
  streams,
  views,
  reports,
  processes,
  docsBaseUrl,
}: CatalogueOptions): object => ({
  streams: streams.map(streamOf),
  lists: views.map(listOf),
  reports: reports.map(({ name, items, paths, isSigned, sensitive }) => ({
    name,
    items,
    paths,
    isSigned,
    sensitive,
  })),
  processes: processes.map(({ name, items, hears }) => ({ name, items, hears })),
  problems: Object.entries(problems).map(([slug, { status, title }]) => ({
    type: `${docsBaseUrl}/problems#${slug}`,
    status,
    title,
  })),
});

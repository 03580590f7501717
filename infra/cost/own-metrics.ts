import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from './template.ts';

const NAMESPACE = 'Daybook';

/** A metric of ours, and in how many hours of a month it is written: only these are billed. */
export interface OwnMetric {
  readonly name: string;
  readonly hours: number;
}

/** The sweep writes once a night; of all others it is assumed that there is something to write in every hour. */
const NIGHTLY = { folder: 'sweep', hours: 31 };
const HOURS_OF_MONTH = 730;

/** Metrics that functions write themselves: those in the sources, and those that alarms look at. */
export const ownMetrics = (functionsFolder: string, templates: readonly Template[]): readonly OwnMetric[] => {
  const files = readdirSync(functionsFolder, { recursive: true, encoding: 'utf8' });
  const written = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      namesIn(readFileSync(join(functionsFolder, file), 'utf8')).map((name) => ({
        name,
        hours: file.startsWith(`${NIGHTLY.folder}/`) ? NIGHTLY.hours : HOURS_OF_MONTH,
      })),
    );
  const watched = watchedIn(templates).map((name) => ({ name, hours: HOURS_OF_MONTH }));
  return [...new Map([...watched, ...written].map((metric) => [metric.name, metric])).values()];
};

const watchedIn = (templates: readonly Template[]): readonly string[] =>
  templates.flatMap(({ Resources }) =>
    Object.values(Resources).flatMap(({ Properties: properties = {} }) =>
      properties['Namespace'] === NAMESPACE ? [String(properties['MetricName'])] : [],
    ),
  );

const namesIn = (source: string): readonly string[] =>
  [...source.matchAll(/\bmetric\(\s*'(\w+)'/g)].flatMap(([, name]) => name ?? []);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from './template.ts';

const NAMESPACE = 'Daybook';

/** A metric of ours, and in how many hours of a month it is written: only these are billed. */
export interface OwnMetric {
  readonly name: string;
  readonly hours: number;
}

const HOURS_OF_MONTH = 730;
/** By what writes them: the sweep once a night, and what tells of work in every hour. */
const hoursOf: Readonly<Record<string, number>> = { sweep: 31, 'sign-checkpoints': HOURS_OF_MONTH };
const OF_WORK = ['FellDue', 'Notified', 'Recorded', 'WallCrossed'];
/** All others tell that something is not as it should be: it is assumed to be so in an hour of each day. */
const SELDOM = 31;

/** Metrics that functions write themselves: those in the sources, and those that alarms look at. */
export const ownMetrics = (functionsFolder: string, templates: readonly Template[]): readonly OwnMetric[] => {
  const files = readdirSync(functionsFolder, { recursive: true, encoding: 'utf8' });
  const written = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      namesIn(readFileSync(join(functionsFolder, file), 'utf8')).map((name) => ({
        name,
        hours: OF_WORK.includes(name) ? HOURS_OF_MONTH : (hoursOf[file.split('/')[0] ?? ''] ?? SELDOM),
      })),
    );
  const watched = watchedIn(templates).map((name) => ({ name, hours: SELDOM }));
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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from './template.ts';
import { usage } from './usage.ts';

const NAMESPACE = 'Daybook';

/** A metric of ours, and in how many hours of a month it is written: only these are billed. */
export interface OwnMetric {
  readonly name: string;
  readonly hours: number;
}

/** The sweep runs once a night. */
const hoursOf: Readonly<Record<string, number>> = { sweep: 31 };
/** What is written only where something was recorded or signed, or somebody asked across schools. */
const OF_WORK = ['FellDue', 'Notified', 'Recorded', 'SignedCheckpoints', 'WallCrossed'];
/** All others tell that something is not as it should be: it is assumed to be so in an hour of each day. */
const SELDOM = 31;

const hoursIn = (name: string, folder: string): number => {
  return OF_WORK.includes(name) ? usage.hoursSigned.value : (hoursOf[folder] ?? SELDOM);
};

/** Metrics that functions write themselves: those in the sources, and those that alarms look at. */
export const ownMetrics = (functionsFolder: string, templates: readonly Template[]): readonly OwnMetric[] => {
  const files = readdirSync(functionsFolder, { recursive: true, encoding: 'utf8' });
  const written = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      namesIn(readFileSync(join(functionsFolder, file), 'utf8')).map((name) => ({
        name,
        hours: hoursIn(name, file.split('/')[0] ?? ''),
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

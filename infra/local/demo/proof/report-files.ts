import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Daybook, Ended } from '../../command-line.ts';
import { type ReportFile, reportFile } from './report-figures.ts';

export const REPORT = 'safeguarding';
const [json, page] = [`${REPORT}.json`, `${REPORT}.html`];

export const pageIn = (folder: string): string => join(folder, page);

export interface Asked {
  readonly school: string;
  readonly period: string;
  /** Of a checkpoint; left out: the newest. */
  readonly size?: number;
}

/** Has the report of governors written to a folder, as JSON and as a page; what lay there before is gone. */
export const writeReport = (
  daybook: Daybook,
  folder: string,
  { school, period, size }: Asked,
): Promise<Ended> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const asOf = size === undefined ? [] : ['--size', String(size)];
  return daybook('report', REPORT, '--school', school, '--period', period, '--out', folder, ...asOf);
};

export const readReport = (folder: string): ReportFile =>
  reportFile.parse(JSON.parse(readFileSync(join(folder, json), 'utf8')));

/** Which of the two files is not the same in both folders; null: both are. */
export const differenceOf = (one: string, other: string): string | null => {
  const differing = [json, page].filter(
    (file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
  );
  return differing.length === 0 ? null : `${differing.join(' and ')} came out otherwise`;
};

import { type Flaw, fatal } from '../../domain/imports/flaws.ts';
import { readFlat } from '../../domain/imports/roster/flat.ts';
import { readOneRoster } from '../../domain/imports/roster/one-roster.ts';
import type { ReadFor } from '../../domain/imports/roster/raw.ts';
import type { Reading } from '../../domain/imports/roster/reading.ts';
import { readSds } from '../../domain/imports/roster/sds.ts';
import type { Table } from '../../domain/imports/table.ts';
import { schoolsStream } from '../../domain/streams/schools/stream.ts';
import { type ImportJob, MOST_BYTES } from '../shared/imports/job.ts';
import { fileKey } from '../shared/imports/objects.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { readFile } from './files/read-file.ts';
import { UnusableFile } from './files/unusable-file.ts';
import type { RunDeps } from './run-deps.ts';

/** What it takes to read the file of a job, and the tables of it; flaws where it can't be used at all. */
export type TablesRead = { readonly tables: readonly Table[] } | { readonly flaws: readonly Flaw[] };

/** @throws nothing of the file: an unusable one is an answer */
export const tablesOf = async (
  { objects }: Pick<RunDeps, 'objects'>,
  { school, id, format }: ImportJob,
): Promise<TablesRead> => {
  const key = fileKey(school, id);
  const refused = (code: Flaw['code'], file = 'file') => ({ flaws: [fatal({ file }, null, code)] });
  const size = await objects.size(key);
  if (size === null) return refused('no-file');
  if (size > MOST_BYTES) return refused('file-too-large');
  const bytes = await objects.get(key);
  if (bytes === null) return refused('no-file');
  try {
    return { tables: await readFile(format, bytes) };
  } catch (error) {
    if (error instanceof UnusableFile) return refused(error.code, error.file);
    throw error;
  }
};

const readers = {
  'oneroster-1.2': readOneRoster,
  'sds-2.1': readSds,
  flat: readFlat,
} as const;

const MOST_PEOPLE = 20_000;

/** The roster of a file for the school of the job. */
export const readRoster = async (
  deps: RunDeps,
  job: ImportJob,
  tables: readonly Table[],
): Promise<Reading> => {
  if (job.format !== 'oneroster-1.2' && job.format !== 'sds-2.1' && job.format !== 'flat')
    throw new Error(`no roster has the format ${job.format}`);
  const reading = readers[job.format](tables, await readFor(deps, job));
  return (reading.roster?.people.length ?? 0) > MOST_PEOPLE
    ? { roster: null, flaws: [fatal({ file: 'file' }, null, 'too-many-people')] }
    : reading;
};

const readFor = async ({ log, clock }: RunDeps, job: ImportJob): Promise<ReadFor> => {
  const { school, on, org, isDayFirst } = job;
  const { state } = await log.load({ school, stream: 'schools', id: school }, schoolsStream);
  const { name, yearGroups } =
    state.status === 'registered' ? state.details : { name: '', yearGroups: [] as const };
  return { school: { name, yearGroups }, org, on, today: londonDate(clock()), isDayFirst };
};

import type { Measured } from './measured.ts';
import { ofPupilAndYear } from './of-pupil.ts';
import { costOf } from './prices.ts';
import type { Template } from './template.ts';
import { usage } from './usage.ts';

const GIGABYTE = 1e9;
const MONTHS_OF_YEAR = 12;
/**
 * AWS Backup bills a smaller object of a bucket as one of so many bytes.
 * @see https://aws.amazon.com/backup/pricing/
 */
export const LEAST_BYTES_BACKED_UP = 128 * 1024;

/** What lies in the archive after some time. */
export interface Archived {
  readonly objects: number;
  readonly bytes: number;
}

/** A tile and a note for each checkpoint, entries beside them for the log of logs; and segments of commits. */
export const archivedIn = (measured: Measured, schools: number, years: number): Archived => {
  const months = years * MONTHS_OF_YEAR;
  const checkpoints = schools * usage.journalsOfSchool.value * usage.schoolHoursSigned.value;
  const objects = 2 * checkpoints + 3 * usage.hoursSigned.value;
  const commits = ofPupilAndYear(measured, 'events') * schools * usage.pupils.value * years;
  return {
    objects: objects * months,
    bytes:
      (checkpoints + 2 * usage.hoursSigned.value) * months * usage.bytesOfCheckpoint.value +
      commits * usage.segmentBytesOfCommit.value,
  };
};

/** Dollars a month of the archive itself, and of the buckets that S3 copies it to. */
export const costOfArchive = (templates: readonly Template[], archived: Archived, years: number): number => {
  const places = placesOf(templates);
  const monthly = 1 / (years * MONTHS_OF_YEAR);
  return (
    (1 + places) * costOf('objectStorage', archived.bytes / GIGABYTE) +
    places * costOf('objectPut', archived.objects * monthly) +
    places * costOf('regionTransfer', (archived.bytes * monthly) / GIGABYTE)
  );
};

/** Buckets that S3 copies the archive to. */
const placesOf = (templates: readonly Template[]): number =>
  templates
    .flatMap(({ Resources }) => Object.values(Resources))
    .reduce((sum, { Properties }) => {
      const { ReplicationConfiguration }: { ReplicationConfiguration?: { Rules?: readonly object[] } } =
        JSON.parse(JSON.stringify(Properties ?? {}));
      return sum + (ReplicationConfiguration?.Rules?.length ?? 0);
    }, 0);

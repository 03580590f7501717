import { archivedIn, costOfArchive, LEAST_BYTES_BACKED_UP } from './archived.ts';
import { type Backups, backupsIn } from './backups.ts';
import type { Measured } from './measured.ts';
import { ofPupilAndYear, type Plain } from './of-pupil.ts';
import { costOf } from './prices.ts';
import type { Template } from './template.ts';
import { perPupilAndYear, usage } from './usage.ts';
import type { Lines } from './used.ts';

const GIGABYTE = 1e9;
const DAYS_OF_MONTH = 365 / 12;
/**
 * What DynamoDB stores for each item beyond its bytes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
const BYTES_OF_ITEM = 100;

interface Kept {
  readonly measured: Measured;
  readonly templates: readonly Template[];
}

/** What is stored: tables with their recovery and backups, archive, files of evidence, archive of the bus. */
export const costOfKept = ({ measured, templates }: Kept, schools: number, years: number): Lines => {
  const pupils = schools * usage.pupils.value;
  const ofYear = (unit: Plain): number => ofPupilAndYear(measured, unit) * pupils;
  const stored = (bytes: number, items: number): number =>
    ((bytes + BYTES_OF_ITEM * items) * years) / GIGABYTE;
  const tables = stored(ofYear('grownBytes'), ofYear('grownItems'));
  const log = stored(ofYear('loggedBytes'), ofYear('loggedItems'));
  const archived = archivedIn(measured, schools, years);
  const files = pupils * years * perPupilAndYear['report-incident'].value * usage.filesOfIncident.value;
  const evidence = (files * usage.bytesOfFile.value) / GIGABYTE;
  // The bus keeps 400 days.
  const busArchive = (ofYear('eventBytes') * Math.min(years, 400 / 365)) / GIGABYTE;
  // The size of a backup is that of the items alone.
  const record = (ofYear('loggedBytes') * years) / GIGABYTE;
  const keys = (pupils * usage.keyBytesOfPupil.value) / GIGABYTE;
  const backedUpArchive = (archived.objects * LEAST_BYTES_BACKED_UP) / GIGABYTE;
  return {
    DynamoDB:
      costOf('tableStorage', tables) + costOf('tableRecovery', isRestorable(templates) ? tables : log),
    S3: costOfArchive(templates, archived, years) + costOf('objectStorage', evidence),
    EventBridge: costOf('busArchive', busArchive),
    'AWS Backup': backupsIn(templates).reduce(
      (sum, of) =>
        sum +
        (of.isOfKeys
          ? costOfBackups(of, keys, 0)
          : costOfBackups(of, record, evidence + (of.hasArchive ? backedUpArchive : 0))),
      0,
    ),
  };
};

/** Each backup of a table is a whole one; of a bucket each place holds what is there once. */
const costOfBackups = ({ copies, places, transfers }: Backups, tables: number, buckets: number): number =>
  costOf('tableBackup', copies * tables) +
  costOf('objectBackup', places * buckets) +
  costOf('regionTransfer', transfers * DAYS_OF_MONTH * tables);

/** Whether the table of rows can be restored to any second, as log, journal and deliveries can. */
const isRestorable = (templates: readonly Template[]): boolean =>
  templates.some(({ Resources }) =>
    Object.entries(Resources).some(
      ([id, { Type, Properties }]) =>
        Type === 'AWS::DynamoDB::Table' &&
        id.startsWith('ReadModel') &&
        JSON.stringify(Properties).includes('"PointInTimeRecoveryEnabled":true'),
    ),
  );

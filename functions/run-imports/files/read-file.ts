import { FLAT_FILE } from '../../../domain/imports/roster/flat.ts';
import type { Table } from '../../../domain/imports/table.ts';
import type { ImportFormat } from '../../shared/imports/job.ts';
import { readCsv } from './read-csv.ts';
import { isZip, readZip } from './read-zip.ts';

import { UnusableFile } from './unusable-file.ts';

/** What a file is called in errors: nobody knows what it is called on the machine of the office. */
const UPLOADED = 'file';

const zipped: readonly ImportFormat[] = ['oneroster-1.2', 'sds-2.1'];

/** Every table of a file. @throws UnusableFile */
export const readFile = async (format: ImportFormat, bytes: Buffer): Promise<readonly Table[]> => {
  if (!zipped.includes(format)) {
    if (isZip(bytes)) throw new UnusableFile('csv-expected', UPLOADED);
    return [readCsv(format === 'flat' ? FLAT_FILE : `${format}.csv`, bytes)];
  }
  if (!isZip(bytes)) throw new UnusableFile('zip-expected', UPLOADED);
  const files = await readZip(UPLOADED, bytes);
  return files.map(({ file, bytes: unpacked }) => readCsv(file, unpacked));
};

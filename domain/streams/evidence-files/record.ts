import type { IdForm } from '../../kernel/id-form.ts';
import { recordOf, splitId } from '../../kernel/ids.ts';
import { rejections } from './rejections.ts';

/** The record that files belong to. */
export interface RecordWithFiles {
  readonly stream: string;
  readonly id: string;
}

/**
 * Records that take files, by stream, and whose key seals them: the record's, or that of whom it is about.
 */
const keys: Readonly<Record<string, 'record' | 'person'>> = {
  incidents: 'record',
  searches: 'record',
  'staff-matters': 'record',
  agreements: 'person',
  consents: 'person',
  disclosures: 'record',
  'data-complaints': 'record',
};

/** Streams whose records take files. */
export const streamsWithFiles: readonly string[] = Object.keys(keys);

/** Of `incidents.i-7`: the incident `i-7`. No name of a stream holds a dot. */
export const recordIn = (id: string): RecordWithFiles => recordOf(id);

/** Files go with their record: who destroys the key of that destroys them. */
export const sealedFor = (id: string): string => {
  const record = recordIn(id);
  return keys[record.stream] === 'person'
    ? `people/${splitId(record.id).head}`
    : `${record.stream}/${record.id}`;
};

/** One record of files for each record that has some. */
export const idOfRecord: IdForm = {
  form: '<stream>.<record>',
  refusal: (id) => {
    const { stream, id: record } = recordIn(id);
    return streamsWithFiles.includes(stream) && record !== '' ? null : rejections.takesNone;
  },
};

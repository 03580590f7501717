import { sealedFor } from '../../../domain/streams/evidence-files/record.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import type { FilePlace } from '../../../events/sealing/file-sealer.ts';

/** One file of a record's. */
export interface EvidenceAddress {
  /** The record of files that it stands in. */
  readonly key: StreamKey;
  readonly file: string;
}

/** What the keys of all files of a record begin with. @param key of any record that is called as its files are */
export const evidencePrefix = ({ school, id }: Pick<StreamKey, 'school' | 'id'>): string =>
  `${school}/${id}/`;

/** In both buckets: where it is put, and where it lies sealed. Ids alone, and the school's first. */
export const evidenceKey = ({ key: { school, id }, file }: EvidenceAddress): string =>
  `${evidencePrefix({ school, id })}${file}`;

/** As it is sealed: for its record and its own id alone. */
export const placeOfFile = ({ key, file }: EvidenceAddress): FilePlace => ({
  ...key,
  sealedFor: sealedFor(key.id),
  file,
});

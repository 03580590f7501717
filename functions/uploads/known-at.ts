import type { EvidenceFile } from '../../domain/streams/evidence-files/state.ts';
import { evidenceFilesStream } from '../../domain/streams/evidence-files/stream.ts';
import type { EvidenceAddress } from '../shared/evidence/address.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/** A file as it is on record, kept or withdrawn; undefined: it is not. */
export const knownAt = async (
  { log }: Pick<UploadsDeps, 'log'>,
  { key, file }: EvidenceAddress,
): Promise<EvidenceFile | undefined> => {
  const { state } = await log.load(key, evidenceFilesStream);
  return state.files.find((one) => one.file === file);
};

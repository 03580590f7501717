import { createHash } from 'node:crypto';
import type { FilePlace } from '../../events/sealing/file-sealer.ts';
import { type EvidenceAddress, evidenceKey } from '../shared/evidence/address.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/** SHA-256, base64url without padding. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/**
 * Seals a file and puts it where it is kept. Where a request that died, or one that came at the same time,
 * put the same file first, that one counts: its digest is on record, or will be.
 * @returns the file as it lies sealed @throws ProblemError `conflict` where another file lies there
 */
export const keep = async (
  { kept, fileSealer }: Pick<UploadsDeps, 'kept' | 'fileSealer'>,
  address: EvidenceAddress,
  place: FilePlace,
  bytes: Buffer,
): Promise<Buffer> => {
  const sealed = await fileSealer.seal(place, bytes);
  if (await kept.putNew(evidenceKey(address), sealed)) return sealed;
  const standing = await kept.get(evidenceKey(address));
  const opened = standing === null ? null : await fileSealer.open(place, standing);
  if (standing !== null && opened?.equals(bytes) === true) return standing;
  throw new ProblemError('conflict', { detail: 'announce the file again, with a new Idempotency-Key' });
};

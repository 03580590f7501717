import { createHash } from 'node:crypto';
import type { EvidenceFile } from '../../domain/streams/evidence-files/state.ts';
import { type EvidenceAddress, evidenceKey, placeOfFile } from '../shared/evidence/address.ts';
import { erased } from '../shared/http/erased.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { tamperingFound } from '../shared/lambda/tampered.ts';
import type { EvidenceDeps } from './evidence-deps.ts';

/** What lies there, and what should. */
interface SealedFile extends Pick<EvidenceFile, 'sealedDigest'> {
  /** Null: nothing. */
  readonly sealed: Buffer | null;
}

/**
 * The file, where it lies as it was sealed. @throws ProblemError `tampered` where it does not, `erased` where
 * the key of its record was destroyed
 */
export const opened = async (
  { fileSealer }: Pick<EvidenceDeps, 'fileSealer'>,
  address: EvidenceAddress,
  { sealed, sealedDigest }: SealedFile,
): Promise<Buffer> => {
  if (sealed === null || createHash('sha256').update(sealed).digest('base64url') !== sealedDigest) {
    tamperingFound({ reason: 'evidence-altered', key: evidenceKey(address) });
    throw new ProblemError('tampered', {
      detail:
        'the file is gone, or is not as it was sealed: tell whoever runs Daybook, who finds what to do in the runbook',
    });
  }
  const bytes = await fileSealer.open(placeOfFile(address), sealed);
  if (bytes !== null) return bytes;
  throw erased();
};

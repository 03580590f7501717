import { type EvidenceMediaType, MOST_EVIDENCE_BYTES } from '../../events/catalogue/evidence-forms.ts';
import { type EvidenceAddress, evidenceKey } from '../shared/evidence/address.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { mediaTypeOf } from './media-type.ts';
import type { UploadsDeps } from './uploads-deps.ts';

export interface TakenFile {
  readonly bytes: Buffer;
  readonly mediaType: EvidenceMediaType;
}

/**
 * What was put, where it may be kept; else it is removed at once. @throws ProblemError `not-ready`,
 * `too-large`, `unsupported-media-type`
 */
export const taken = async (
  { intake }: Pick<UploadsDeps, 'intake'>,
  address: EvidenceAddress,
): Promise<TakenFile> => {
  const key = evidenceKey(address);
  const size = await intake.size(key);
  if (size !== null && size > MOST_EVIDENCE_BYTES) {
    await intake.remove(key);
    throw new ProblemError('too-large', { detail: 'send a file of 4 MiB at most' });
  }
  const bytes = size === null ? null : await intake.get(key);
  if (bytes === null)
    throw new ProblemError('not-ready', { detail: 'put the file at the address that was answered for it' });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType !== null) return { bytes, mediaType };
  await intake.remove(key);
  throw new ProblemError('unsupported-media-type', {
    detail: 'send a picture in PNG, JPEG, WebP or HEIC, or a PDF: what the file holds counts, not its name',
  });
};

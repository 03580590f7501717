import { disposalsStream } from '../../domain/streams/disposals/stream.ts';
import { evidenceFilesStream } from '../../domain/streams/evidence-files/stream.ts';
import type { EvidenceMediaType } from '../../events/catalogue/evidence-forms.ts';
import { Forbidden } from '../shared/access/authorise.ts';
import { outcomeResponse } from '../shared/commands/outcome-response.ts';
import { evidenceKey } from '../shared/evidence/address.ts';
import { evidenceRuleOf } from '../shared/evidence/rule-of.ts';
import { erased } from '../shared/http/erased.ts';
import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import { isSensitive } from '../shared/reads/record-read.ts';
import type { EvidenceDeps } from './evidence-deps.ts';
import { opened } from './opened.ts';

/** How a file is called that is saved: its own name was never kept, since names say who. */
const endings: Readonly<Record<EvidenceMediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
};

/**
 * Answers a file to whoever may read its record, personal fields and all, and what it says of its files; that
 * they did is on record before, where the record is a sensitive one. @throws ProblemError 401, 403, 404, 409,
 * 422
 */
export const getFile = async (deps: EvidenceDeps, request: HttpRequest): Promise<HttpResponse> => {
  const { stream } = evidenceFilesStream.events;
  const [school, id] = [idIn(request.params, 'schoolId'), idIn(request.params, 'streamId')];
  const key = { school, stream, id };
  const authorisation = await authorisedRead(deps, request, key, { subject: null, log: deps.log });
  const { caller, row, opensPersonal } = authorisation;
  if (!opensPersonal) throw new Forbidden(caller, row);
  const { hidden } = await evidenceRuleOf(deps, key);
  if (hidden !== null) return outcomeResponse({ kind: 'refused', rejection: hidden }, caller);
  const address = { key, file: idIn(request.params, 'fileId') };
  // Read before its event is: a file is deleted after it is on record as withdrawn, and so is no loss here.
  const sealed = await deps.kept.get(evidenceKey(address));
  const { state } = await deps.log.load(key, evidenceFilesStream);
  const file = state.files.find((one) => one.file === address.file && one.status === 'kept');
  if (file === undefined)
    throw new ProblemError('not-found', { detail: 'the record has no such file, or it was withdrawn' });
  // The record's own word goes before: files are removed once its erasure has begun, and so are no loss either.
  const disposal = await deps.log.load({ ...key, stream: disposalsStream.events.stream }, disposalsStream);
  if (disposal.state.begun !== null) throw erased();
  const bytes = await opened(deps, address, { ...file, sealed });
  const shown = isSensitive(key) ? [{ stream, id: file.file }] : [];
  await recordedRead(deps, authorisation, key, shown);
  return answer(file, bytes);
};

/** Saved and never shown in a page of ours: whatever a file holds, no browser runs it here. */
const answer = (
  { file, mediaType }: { readonly file: string; readonly mediaType: EvidenceMediaType },
  bytes: Buffer,
): HttpResponse => ({
  statusCode: 200,
  headers: {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${file}.${endings[mediaType]}"`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  },
  body: bytes.toString('base64'),
  isBase64Encoded: true,
});

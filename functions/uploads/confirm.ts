import { rejections } from '../../domain/streams/evidence-files/rejections.ts';
import type { EvidenceFile } from '../../domain/streams/evidence-files/state.ts';
import { outcomeResponse } from '../shared/commands/outcome-response.ts';
import { type EvidenceAddress, evidenceKey, placeOfFile } from '../shared/evidence/address.ts';
import { confirmBody } from '../shared/evidence/bodies.ts';
import { evidenceRuleOf } from '../shared/evidence/rule-of.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { digestOf, keep } from './keep.ts';
import { knownAt } from './known-at.ts';
import { record } from './record.ts';
import { type FileSender, senderOf } from './sender.ts';
import { taken } from './taken.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/**
 * The file was put: it is looked at, sealed, recorded, and what was put is removed, also where it is refused.
 * Again: the same answer.
 */
export const confirm = async (deps: UploadsDeps, request: HttpRequest): Promise<HttpResponse> => {
  const sender = await senderOf(deps, request, 'attachAs');
  refuseOtherMedia(request);
  const { label } = validBody(confirmBody, jsonBody(request.body));
  const address = { key: sender.key, file: idIn(request.params, 'fileId') };
  const known = await knownAt(deps, address);
  if (known !== undefined) return again(deps, sender, known);
  return attach(deps, sender, address, { label, correlationId: request.correlationId });
};

/**
 * What was attached is attached; what was withdrawn stays so, and nothing that was put since stays anywhere.
 */
const again = async (
  deps: UploadsDeps,
  { caller, key }: FileSender,
  { file, mediaType, bytes, digest, status }: EvidenceFile,
): Promise<HttpResponse> => {
  const place = evidenceKey({ key, file });
  await deps.intake.remove(place);
  if (status === 'kept')
    return jsonResponse(200, { file, mediaType, bytes, digest: await deps.sealer.open(key, digest) });
  await deps.kept.remove(place);
  return outcomeResponse({ kind: 'refused', rejection: rejections.withdrawnBefore }, caller);
};

interface Attaching {
  readonly label: string;
  readonly correlationId: string;
}

const attach = async (
  deps: UploadsDeps,
  sender: FileSender,
  address: EvidenceAddress,
  { label, correlationId }: Attaching,
): Promise<HttpResponse> => {
  const { refusal } = await evidenceRuleOf(deps, sender.key);
  if (refusal !== null) {
    await deps.intake.remove(evidenceKey(address));
    return outcomeResponse({ kind: 'refused', rejection: refusal }, sender.caller);
  }
  const { bytes, mediaType } = await taken(deps, address);
  const sealed = await keep(deps, address, placeOfFile(address), bytes);
  const attached = { file: address.file, mediaType, bytes: bytes.length, digest: digestOf(bytes) };
  const command = { type: 'AttachEvidence', ...attached, sealedDigest: digestOf(sealed), label };
  const outcome = await record(deps, sender, { file: address.file, command, correlationId });
  const isOver = outcome.kind === 'executed' || outcome.kind === 'refused';
  if (outcome.kind === 'refused') await deps.kept.remove(evidenceKey(address));
  if (isOver) await deps.intake.remove(evidenceKey(address));
  const { statusCode } = outcomeResponse(outcome, sender.caller);
  // Another request recorded it first; it may have been withdrawn since.
  const known = await knownAt(deps, address);
  return known?.status === 'withdrawn' ? again(deps, sender, known) : jsonResponse(statusCode, attached);
};

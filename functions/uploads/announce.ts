import { canonical } from '../../events/log/canonical.ts';
import { outcomeResponse } from '../shared/commands/outcome-response.ts';
import { evidenceKey } from '../shared/evidence/address.ts';
import { announceBody } from '../shared/evidence/bodies.ts';
import { evidenceRuleOf } from '../shared/evidence/rule-of.ts';
import { idempotencyKeyIn } from '../shared/http/command-headers.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { knownAt } from './known-at.ts';
import { senderOf } from './sender.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/**
 * Answers where a file is to be put. The id follows from the Idempotency-Key, the caller and the record,
 * under a key of the school's: a repeat answers the same id, and nobody else comes upon it.
 */
export const announce = async (deps: UploadsDeps, request: HttpRequest): Promise<HttpResponse> => {
  const { caller, key } = await senderOf(deps, request, 'attachAs');
  refuseOtherMedia(request);
  const idempotencyKey = idempotencyKeyIn(request, londonDate(deps.clock()));
  const { bytes } = validBody(announceBody, jsonBody(request.body));
  const { refusal } = await evidenceRuleOf(deps, key);
  if (refusal !== null) return outcomeResponse({ kind: 'refused', rejection: refusal }, caller);
  const asked = canonical([key.id, caller.person, idempotencyKey, bytes]);
  const hash = await deps.sealer.keyedHash(key.school, 'evidence-file', asked);
  const file = `f-${Buffer.from(hash, 'base64url').toString('hex')}`;
  const location = `/v1/schools/${key.school}/${key.stream}/${key.id}/files/${file}`;
  if ((await knownAt(deps, { key, file })) !== undefined) return jsonResponse(200, { file }, { location });
  const upload = await deps.uploadTo(evidenceKey({ key, file }), bytes);
  return jsonResponse(201, { file, upload: { method: 'PUT', ...upload } }, { location });
};

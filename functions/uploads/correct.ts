import { rejections } from '../../domain/streams/evidence-files/rejections.ts';
import { outcomeResponse } from '../shared/commands/outcome-response.ts';
import { correctBody } from '../shared/evidence/bodies.ts';
import { idempotencyKeyIn } from '../shared/http/command-headers.ts';
import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { knownAt } from './known-at.ts';
import { record } from './record.ts';
import { senderOf } from './sender.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/** Puts what a file is in other words; the file itself is never another one. */
export const correct = async (deps: UploadsDeps, request: HttpRequest): Promise<HttpResponse> => {
  const sender = await senderOf(deps, request, 'correctAs');
  refuseOtherMedia(request);
  const commandId = idempotencyKeyIn(request, londonDate(deps.clock()));
  const sent = validBody(correctBody, jsonBody(request.body));
  const file = idIn(request.params, 'fileId');
  const known = await knownAt(deps, { key: sender.key, file });
  if (known === undefined)
    return outcomeResponse({ kind: 'refused', rejection: rejections.notAttached }, sender.caller);
  const command = { type: 'CorrectEvidence', corrects: known.by, ...sent };
  const { correlationId } = request;
  const outcome = await record(deps, sender, { file, command, own: { commandId, sent }, correlationId });
  return outcomeResponse(outcome, sender.caller);
};

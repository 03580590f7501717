import { outcomeResponse } from '../shared/commands/outcome-response.ts';
import { evidenceKey } from '../shared/evidence/address.ts';
import { withdrawBody } from '../shared/evidence/bodies.ts';
import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { record } from './record.ts';
import { senderOf } from './sender.ts';
import type { UploadsDeps } from './uploads-deps.ts';

/**
 * Records that a file should not have been attached, then deletes what lies sealed. Again: deletes again, so
 * that nothing stays of a request that died between.
 */
export const withdraw = async (deps: UploadsDeps, request: HttpRequest): Promise<HttpResponse> => {
  const sender = await senderOf(deps, request, 'correctAs');
  refuseOtherMedia(request);
  const { reason } = validBody(withdrawBody, jsonBody(request.body));
  const file = idIn(request.params, 'fileId');
  const command = { type: 'WithdrawEvidence', file, reason };
  const outcome = await record(deps, sender, { file, command, correlationId: request.correlationId });
  const response = outcomeResponse(outcome, sender.caller);
  await deps.kept.remove(evidenceKey({ key: sender.key, file }));
  return response;
};

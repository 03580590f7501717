import { notifyOfCheckpoints } from '../shared/checkpoints/notify-of-checkpoints.ts';
import { signCheckpoint } from '../shared/checkpoints/sign-checkpoint.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { shownTampered } from '../shared/lambda/tampered.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import { nothingRecorded } from '../shared/reads/known-stream.ts';
import type { CheckpointDeps } from './checkpoint-deps.ts';

/**
 * `POST /v1/schools/{schoolId}/checkpoints`: signs what was journaled since the newest checkpoint, as is done every hour. Asked again, it
 * answers the same checkpoint, until more is journaled. Whom it could not tell, the hourly run tells. It says which of the commits that it
 * looked at are no longer as they were journaled: those are signed as they were journaled.
 */
export const signNow =
  (deps: CheckpointDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, 'sign-checkpoint');
    await recordedRead(deps, await authorisedRead(deps, request, target), target);
    const { newest, isNew, tampered } = await signCheckpoint(deps, target.school);
    if (newest === null) throw nothingRecorded(null);
    await notifyOfCheckpoints(deps, [target.school]);
    const checkpoint = await deps.checkpoints.at(target.school, newest.size);
    return jsonResponse(isNew ? 201 : 200, { ...checkpoint, tampered: tampered.map(shownTampered) });
  };

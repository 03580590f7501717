import { notifyOfCheckpoints } from '../shared/checkpoints/notify-of-checkpoints.ts';
import { signCheckpoint } from '../shared/checkpoints/sign-checkpoint.ts';
import { tamperingIn } from '../shared/checkpoints/tampering-in.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { shownTampered } from '../shared/lambda/tampered.ts';
import { auditTarget } from '../shared/reads/audit-target.ts';
import { authorisedRead, recordedRead } from '../shared/reads/authorised-read.ts';
import { nothingRecorded } from '../shared/reads/known-stream.ts';
import type { CheckpointDeps } from './checkpoint-deps.ts';

/**
 * `POST /v1/schools/{schoolId}/checkpoints`: signs what was journaled since the newest checkpoint, as is done
 * every hour. Asked again, it answers the same checkpoint, until more is journaled. Whom it could not tell,
 * the hourly run tells. It says which of the commits that it looked at are no longer as they were journaled:
 * those are signed as they were journaled.
 */
export const signNow =
  (deps: CheckpointDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const target = auditTarget(request, 'sign-checkpoint');
    await recordedRead(deps, await authorisedRead(deps, request, target), target);
    const { newest, isNew, tampered } = await signCheckpoint(deps, target.school).catch((error: unknown) => {
      throw problemOf(target.school, error);
    });
    if (newest === null) throw nothingRecorded(null);
    await notifyOfCheckpoints(deps, { school: target.school, checkpoint: newest });
    const checkpoint = await deps.checkpoints.at(target.school, newest.size);
    return jsonResponse(isNew ? 201 : 200, { ...checkpoint, tampered: tampered.map(shownTampered) });
  };

/** No outage: journal, tiles or checkpoints are not what was signed, and nothing is signed on them. */
const problemOf = (school: string, error: unknown): unknown => {
  const found = tamperingIn(school, error);
  if (found === null) return error;
  return new ProblemError('tampered', {
    detail: `nothing can be signed: ${found.key} is not what was signed (${found.reason}); tell whoever runs Daybook, who finds what to do in the runbook`,
  });
};

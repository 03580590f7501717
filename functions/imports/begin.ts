import { idempotencyKeyIn } from '../shared/http/command-headers.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { importBody } from '../shared/imports/bodies.ts';
import { type ImportJob, notPrepared } from '../shared/imports/job.ts';
import { fileKey } from '../shared/imports/objects.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { hexIdOf } from '../shared/lambda/digest.ts';
import { importerOf } from './caller.ts';
import type { ImportsDeps } from './imports-deps.ts';

/**
 * Notes the import, and answers where its file is to be put. The id follows from the Idempotency-Key and the
 * caller: a repeat answers the same import, with a new address that holds as long.
 */
export const begin = async (
  deps: ImportsDeps,
  request: HttpRequest,
  school: string,
): Promise<HttpResponse> => {
  const who = await importerOf(deps, request, school);
  refuseOtherMedia(request);
  const now = deps.clock();
  const key = idempotencyKeyIn(request, londonDate(now));
  const body = validBody(importBody, jsonBody(request.body));
  const { on = londonDate(now), dayFirst: isDayFirst, ...asked } = body;
  const org = asked.kind === 'roster' ? (asked.org ?? null) : null;
  const { kind, format, source, bytes } = asked;
  const at = instantOf(now);
  const id = hexIdOf(JSON.stringify([school, who, key]));
  const announced = { kind, format, source, bytes, org, on, isDayFirst };
  const job = { id, school, ...announced, requestedBy: who, requestedAt: at, updatedAt: at, ...notPrepared };
  const isNew = await deps.jobs.put({ job, revision: null });
  const known = isNew ? job : ((await deps.jobs.get(school, id))?.job ?? job);
  if (!isSame(known, job))
    throw new ProblemError('idempotency-key-reused', {
      detail: 'send a new Idempotency-Key for a new import',
    });
  const upload = known.status === 'awaiting-file' ? await deps.uploadTo(fileKey(school, id), bytes) : null;
  const location = `/v1/schools/${school}/imports/${id}`;
  return jsonResponse(
    isNew ? 201 : 200,
    {
      import: id,
      status: known.status,
      ...(upload === null ? {} : { upload: { method: 'PUT', ...upload } }),
    },
    { location, ...(isNew ? {} : { 'idempotency-replayed': 'true' }) },
  );
};

const isSame = (a: ImportJob, b: ImportJob): boolean =>
  (['kind', 'format', 'source', 'bytes', 'org', 'on', 'isDayFirst'] as const).every(
    (one) => a[one] === b[one],
  );

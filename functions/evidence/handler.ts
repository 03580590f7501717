import { type Handle, routed } from '../shared/http/routed.ts';
import type { EvidenceDeps } from './evidence-deps.ts';
import { getFile } from './get-file.ts';

/** Shows evidence files, one at a time. */
export const createHandler = (deps: EvidenceDeps): Handle =>
  routed({
    'GET /v1/schools/{schoolId}/evidence-files/{streamId}/files/{fileId}': (request) =>
      getFile(deps, request),
  });

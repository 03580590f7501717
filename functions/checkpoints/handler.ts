import { type Handle, routed } from '../shared/http/routed.ts';
import type { CheckpointDeps } from './checkpoint-deps.ts';
import { countersign } from './countersign.ts';
import { signNow } from './sign-now.ts';

/** Makes checkpoints on request, and takes the countersignatures of witnesses. */
export const createHandler = (deps: CheckpointDeps): Handle =>
  routed({
    'POST /v1/schools/{schoolId}/checkpoints': signNow(deps),
    'POST /v1/schools/{schoolId}/checkpoints/{size}/countersignatures': countersign(deps),
  });

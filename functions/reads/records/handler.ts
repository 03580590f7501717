import { type Handle, routed } from '../../shared/http/routed.ts';
import { getHistory } from './history.ts';
import type { QueryDeps } from './query-deps.ts';
import { getState } from './state.ts';

/** Reads of one record, and the answer to whatever no other route of the API takes. */
export const createHandler = (deps: QueryDeps): Handle =>
  routed({
    'GET /v1/schools/{schoolId}/{stream}/{streamId}': getState(deps),
    'GET /v1/schools/{schoolId}/{stream}/{streamId}/history': getHistory(deps),
  });

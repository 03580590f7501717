import { type Handle, routed } from '../shared/http/routed.ts';
import type { AuditDeps } from './audit-deps.ts';
import { checkpointAt, latestCheckpoint, listCheckpoints } from './checkpoints.ts';
import { getFeed } from './feed.ts';
import { getJournal } from './journal.ts';
import { getKeys } from './keys.ts';
import { getConsistency, getInclusion, getRange } from './proofs.ts';

const school = 'GET /v1/schools/{schoolId}';

/** Reads of a school's record as a whole: in order, as it was hashed, and what proves it. */
export const createHandler = (deps: AuditDeps): Handle =>
  routed({
    [`${school}/feed`]: getFeed(deps),
    [`${school}/journal`]: getJournal(deps),
    [`${school}/checkpoints`]: listCheckpoints(deps),
    [`${school}/checkpoints/latest`]: latestCheckpoint(deps),
    [`${school}/checkpoints/{size}`]: checkpointAt(deps),
    [`${school}/proofs/inclusion`]: getInclusion(deps),
    [`${school}/proofs/consistency`]: getConsistency(deps),
    [`${school}/proofs/range`]: getRange(deps),
    'GET /v1/trust/keys': getKeys(deps),
  });

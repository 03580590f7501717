import { type Handle, routed } from '../shared/http/routed.ts';
import { ofSchool, ofTrust } from './asked-log.ts';
import type { AuditDeps } from './audit-deps.ts';
import { checkpointAt, latestCheckpoint, listCheckpoints } from './checkpoints.ts';
import { getFeed } from './feed.ts';
import { getJournal } from './journal.ts';
import { getKeys } from './keys.ts';
import { getConsistency, getInclusion, getRange } from './proofs.ts';
import { getTrustProof } from './trust-proof.ts';

const school = 'GET /v1/schools/{schoolId}';
const trust = 'GET /v1/trust';

/** Reads of a school's record as a whole: in order, as it was hashed, and what proves it. */
export const createHandler = (deps: AuditDeps): Handle =>
  routed({
    [`${school}/feed`]: getFeed(deps),
    [`${school}/journal`]: getJournal(deps),
    [`${school}/checkpoints`]: listCheckpoints(deps, ofSchool),
    [`${school}/checkpoints/latest`]: latestCheckpoint(deps, ofSchool),
    [`${school}/checkpoints/{size}`]: checkpointAt(deps, ofSchool),
    [`${school}/proofs/inclusion`]: getInclusion(deps),
    [`${school}/proofs/consistency`]: getConsistency(deps, ofSchool),
    [`${school}/proofs/range`]: getRange(deps),
    [`${school}/proofs/trust`]: getTrustProof(deps),
    [`${trust}/checkpoints`]: listCheckpoints(deps, ofTrust),
    [`${trust}/checkpoints/latest`]: latestCheckpoint(deps, ofTrust),
    [`${trust}/checkpoints/{size}`]: checkpointAt(deps, ofTrust),
    [`${trust}/proofs/consistency`]: getConsistency(deps, ofTrust),
    [`${trust}/keys`]: getKeys(deps),
  });

import type { Projection } from '../../domain/kernel/projection.ts';
import type { Journal } from '../../events/log/journal/types.ts';
import type { DuesDeps } from '../shared/deadlines/remake-dues.ts';
import type { Claim, ClaimDeps } from '../shared/operations/claim.ts';
import type { OperationsBus } from '../shared/operations/request-operation.ts';
import type { ProjectStreamsDeps } from '../shared/read-model/project-streams.ts';

/** All that rebuilding needs; it appends nothing, and publishes nothing but the request to go on. */
export interface RebuildDeps extends ClaimDeps, OperationsBus, ProjectStreamsDeps {
  readonly journal: Pick<Journal, 'findEntries' | 'headPosition'>;
  /** Every tenant that has a journal. */
  readonly schools: () => Promise<readonly string[]>;
  readonly projections: readonly Projection[];
  readonly dues: DuesDeps;
}

/** A rebuild at work on one model. */
export interface Run {
  readonly claim: Claim;
  readonly projection: Projection;
  /** True when what is left of the invocation is needed to end it well. */
  readonly isLate: () => boolean;
}

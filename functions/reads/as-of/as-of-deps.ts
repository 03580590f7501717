import type { ReplayDeps } from '../../shared/past/replay-into.ts';
import type { Covering } from '../../shared/past/rests-on.ts';
import type { ReadModel } from '../../shared/read-model/read-model.ts';
import type { ReadDeps } from '../../shared/reads/read-deps.ts';

/** All that answering for a moment of the past needs. */
export interface AsOfDeps extends ReadDeps, ReplayDeps {
  readonly covering: Covering;
  /** Names the schools of the trust. */
  readonly readModel: Pick<ReadModel, 'sources'>;
}

import type { Countersignature } from '../../events/log/checkpoints/put.ts';
import type { SealDeps } from '../shared/checkpoints/seal-deps.ts';
import type { TellDeps } from '../shared/checkpoints/tell.ts';
import type { ReadDeps } from '../shared/reads/read-deps.ts';

/** All that sealing on request and taking countersignatures needs. */
export interface CheckpointDeps extends ReadDeps, SealDeps, TellDeps {
  readonly checkpoints: SealDeps['checkpoints'];
  readonly trust: string;
  /** False when this witness has countersigned this checkpoint before. */
  readonly putCountersignature: (school: string, countersignature: Countersignature) => Promise<boolean>;
}

import type { Countersignature } from '../../events/log/checkpoints/put.ts';
import type { NotifyOfCheckpointsDeps } from '../shared/checkpoints/notify-of-checkpoints.ts';
import type { SignDeps } from '../shared/checkpoints/sign-deps.ts';
import type { ReadDeps } from '../shared/reads/read-deps.ts';

/** All that signing on request and taking countersignatures needs. */
export interface CheckpointDeps extends ReadDeps, SignDeps, NotifyOfCheckpointsDeps {
  readonly checkpoints: SignDeps['checkpoints'];
  readonly trust: string;
  /** False when this witness has countersigned this checkpoint before. */
  readonly putCountersignature: (school: string, countersignature: Countersignature) => Promise<boolean>;
}

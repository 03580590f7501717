import type { Clock } from '../shared/lambda/clock.ts';
import type { OperationStore } from '../shared/operations/operation-store.ts';
import type { OperationsBus } from '../shared/operations/request-operation.ts';
import type { SecretDeps } from './alert-secret.ts';
import type { ReplayDeps } from './get-replay.ts';
import type { HealthSources } from './health/health-sources.ts';

/** All that taking requests for operations, and telling of the health of the whole, needs. */
export interface OperationsDeps extends SecretDeps, ReplayDeps, OperationsBus {
  readonly operations: OperationStore;
  readonly clock: Clock;
  readonly health: HealthSources;
}

import type { AuthoriseDeps } from '../shared/access/authorise.ts';
import type { Clock } from '../shared/lambda/clock.ts';
import type { OperationStore } from '../shared/operations/operation-store.ts';
import type { OperationsBus } from '../shared/operations/request-operation.ts';

/** All that taking requests for operations needs. */
export interface OperationsDeps extends AuthoriseDeps, OperationsBus {
  readonly operations: OperationStore;
  readonly clock: Clock;
}

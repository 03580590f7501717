import type { AuthoriseDeps } from '../../shared/access/authorise.ts';
import type { Clock } from '../../shared/lambda/clock.ts';
import type { ReadModel } from '../../shared/read-model/read-model.ts';

/** All that telling callers about themselves needs. */
export interface MeDeps extends AuthoriseDeps {
  readonly clock: Clock;
  /** Names the schools of the trust, and the children of a parent. */
  readonly readModel: Pick<ReadModel, 'sources' | 'lists'>;
}

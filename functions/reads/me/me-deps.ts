import type { AuthoriseDeps } from '../../shared/access/authorise.ts';
import type { ReadModel } from '../../shared/read-model/read-model.ts';

/** All that telling callers about themselves needs. */
export interface MeDeps extends AuthoriseDeps {
  /** Names the schools of the trust. */
  readonly readModel: Pick<ReadModel, 'sources'>;
}

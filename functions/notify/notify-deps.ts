import type { Catalogue } from '../../events/log/catalogue.ts';
import type { LogReader } from '../../events/log/types.ts';
import type { PolicyAt, PolicyInForce } from '../shared/commands/policy.ts';
import type { StoredDue } from '../shared/deadlines/due-item.ts';
import type { ReadModel } from '../shared/read-model/read-model.ts';
import type { DeliverDeps } from './deliver.ts';
import type { PersonOf } from './person-of.ts';

/** All that sending notices needs; tests hand in their own. */
export interface NotifyDeps extends DeliverDeps {
  readonly log: Pick<LogReader, 'load'>;
  readonly catalogue: Pick<Catalogue, 'upcast'>;
  readonly readModel: Pick<ReadModel, 'lists'>;
  readonly policyAt: (...asked: Parameters<PolicyAt>) => Promise<Pick<PolicyInForce, 'settings'>>;
  readonly personOf: PersonOf;
  /** Rows of due dates that digests are made of. */
  readonly digestRows: (school: string) => Promise<readonly StoredDue[]>;
}

import type { Catalogue } from '../../events/log/catalogue.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { StoredDue } from '../shared/deadlines/due-item.ts';
import type { ReadModel } from '../shared/read-model/read-model.ts';
import type { AskAgain } from './ask-again.ts';
import type { DeliverDeps } from './deliver.ts';
import type { LinkTo } from './link-to.ts';
import type { PeopleOf } from './people-of.ts';

/** All that sending notices needs; tests hand in their own. */
export interface NotifyDeps extends DeliverDeps, CommandDeps {
  readonly catalogue: Pick<Catalogue, 'upcast'>;
  readonly readModel: Pick<ReadModel, 'lists'>;
  readonly peopleOf: PeopleOf;
  readonly askAgain: AskAgain;
  readonly linkTo: LinkTo;
  /** Puts a message of its own on its queue: a page of a notice that goes to many. */
  readonly requeue: (body: string) => Promise<void>;
  /** Rows of due dates that the digest of an instant is made of. */
  readonly digestRows: (school: string, at: string) => Promise<readonly StoredDue[]>;
}

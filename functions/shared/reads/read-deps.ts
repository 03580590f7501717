import type { Sealer } from '../../../events/sealing/types.ts';
import type { AccessJournal } from '../access/access-journal.ts';
import type { AuthoriseDeps } from '../access/authorise.ts';
import type { Clock } from '../lambda/clock.ts';

/** What every read needs; tests hand in their own. */
export interface ReadDeps extends AuthoriseDeps {
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** Hears of every read of a sensitive record, of every one across schools and of every replay, before it is answered; if it fails, there is no answer. */
  readonly recordRead: AccessJournal['recordRead'];
}

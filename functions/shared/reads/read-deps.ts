import type { Sealer } from '../../../events/sealing/types.ts';
import type { AuthoriseDeps } from '../access/authorise.ts';
import type { Clock } from '../lambda/clock.ts';
import type { RecordRead } from './record-read.ts';

/** What every read needs; tests hand in their own. */
export interface ReadDeps extends AuthoriseDeps {
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly recordRead: RecordRead;
}

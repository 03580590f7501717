import type { Permission } from '../../../domain/kernel/permission.ts';
import type { AnyStream } from '../../../domain/kernel/stream.ts';
import type { EventLog } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Patience } from '../lambda/patience.ts';
import type { IsClosed } from './is-closed.ts';
import type { PolicyAt } from './policy.ts';
import type { Reserve } from './reserve.ts';

/** All that running commands needs; tests hand in their own. */
export interface CommandDeps extends Patience {
  /** Every stream: whose commands are run, and whose facts decisions rely on. */
  readonly streams: readonly AnyStream[];
  readonly permissions: readonly Permission[];
  readonly log: EventLog;
  readonly sealer: Sealer;
  readonly policyAt: PolicyAt;
  readonly reserve: Reserve;
  readonly isClosed: IsClosed;
  /** Draws the id of new links: 128 random bits, which nothing can foresee or repeat. */
  readonly drawLinkId: () => string;
}

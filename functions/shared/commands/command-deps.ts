import type { EventLog } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { AnyStream } from '../lambda/any-stream.ts';
import type { AuthoriseDeps } from '../access/authorise.ts';
import type { Clock } from '../lambda/clock.ts';
import type { PolicyAt } from './policy.ts';
import type { FactViews } from './read-facts.ts';
import type { Reserve } from './reserve.ts';

/** All that running a stream's commands needs; tests hand in their own. */
export interface CommandDeps extends AuthoriseDeps {
  readonly stream: AnyStream;
  readonly factViews: FactViews;
  readonly log: EventLog;
  readonly sealer: Sealer;
  readonly policyAt: PolicyAt;
  readonly reserve: Reserve;
  readonly clock: Clock;
  /** Waits some milliseconds between two tries. */
  readonly wait: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}

import type { Projection } from '../../../domain/kernel/projection.ts';
import type { View } from '../../../domain/kernel/view.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { ReplayDeps } from '../../shared/past/replay-into.ts';
import type { Covering } from '../../shared/past/rests-on.ts';
import type { Lists } from '../../shared/read-model/lists.ts';
import type { ReadModel } from '../../shared/read-model/read-model.ts';
import type { ReadDeps } from '../../shared/reads/read-deps.ts';

/** All that building a list needs. */
export interface ViewDeps extends ReadDeps, ReplayDeps {
  /** Says whose child a list is asked of. */
  readonly log: Pick<LogReader, 'load'>;
  readonly readModel: ReadModel;
  readonly views: readonly View[];
  /** Every read model there is: what a list of the past is folded with. */
  readonly projections: readonly Projection[];
  readonly covering: Covering;
  /** Due dates of some groups of a school, as one list. */
  readonly dueLists: (school: string, groups: readonly string[]) => Lists;
}

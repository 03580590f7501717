import type { AsOfDeps } from './as-of/as-of-deps.ts';
import type { ComparisonDeps } from './comparison/trust.ts';
import type { ViewDeps } from './lists/view-deps.ts';
import type { MeDeps } from './me/me-deps.ts';
import type { TimelineDeps } from './people/timeline.ts';
import type { RecordDeps } from './records/record-deps.ts';
import type { StoredDeps } from './records/stored-commits.ts';

/** All that answering reads needs; tests hand in their own. */
export type ReadsDeps = RecordDeps &
  StoredDeps &
  ViewDeps &
  AsOfDeps &
  ComparisonDeps &
  MeDeps &
  TimelineDeps;

import type { View } from '../../domain/kernel/projection.ts';
import type { ReadModel } from '../shared/read-model.ts';
import type { ReadDeps } from '../shared/reads/read-deps.ts';

/** All that building a list needs. */
export interface ViewDeps extends ReadDeps {
  readonly readModel: ReadModel;
  readonly views: readonly View[];
}

import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { AnyFolding } from '../../shared/lambda/any-stream.ts';
import type { ReadDeps } from '../../shared/reads/read-deps.ts';

/** All that reading one record needs. */
export interface QueryDeps extends ReadDeps {
  readonly log: LogReader;
  readonly catalogue: Pick<Catalogue, 'upcast' | 'dayOf'>;
  /** Streams that can be read over HTTP. */
  readonly streams: readonly AnyFolding[];
}

import type { AnyStream } from '../../../domain/kernel/stream.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { ReadFound } from '../../../events/log/found-commits.ts';
import type { LogReader } from '../../../events/log/types.ts';
import type { ReadDeps } from '../../shared/reads/read-deps.ts';

/** All that reading one record needs. */
export interface RecordDeps extends ReadDeps {
  readonly readFound: ReadFound;
  /** Says whose child a record is about. */
  readonly log: Pick<LogReader, 'load'>;
  readonly catalogue: Pick<Catalogue, 'upcast' | 'dayOf'>;
  /** Streams that can be read over HTTP. */
  readonly streams: readonly AnyStream[];
}

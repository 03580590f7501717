import type { AnyStream } from '../../domain/kernel/stream.ts';
import type { LogReader } from '../../events/log/types.ts';
import type { FileSealer } from '../../events/sealing/file-sealer.ts';
import type { FileStore } from '../shared/files/file-store.ts';
import type { ReadDeps } from '../shared/reads/read-deps.ts';

/** All that showing files needs; tests hand in their own. */
export interface EvidenceDeps extends ReadDeps {
  readonly streams: readonly AnyStream[];
  readonly log: LogReader;
  /** Where files lie sealed. */
  readonly kept: Pick<FileStore, 'get'>;
  readonly fileSealer: FileSealer;
}

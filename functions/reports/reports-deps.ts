import type { Archive } from '../../events/log/archive/types.ts';
import type { ReadFound } from '../../events/log/found-commits.ts';
import type { LogReader } from '../../events/log/types.ts';
import type { TrustLinkFilesOf } from '../shared/checkpoints/log-of-logs/trust-link-files.ts';
import type { TrustKeys } from '../shared/checkpoints/trust-keys.ts';
import type { ReplayDeps } from '../shared/past/replay-into.ts';
import type { Covering, Newest, SealedAt } from '../shared/past/rests-on.ts';
import type { ReadDeps } from '../shared/reads/read-deps.ts';

/** All that making reports needs. */
export interface ReportsDeps extends ReadDeps, ReplayDeps {
  readonly trust: string;
  readonly readFound: ReadFound;
  /** Says whom the incident concerns, who may not read it. */
  readonly log: Pick<LogReader, 'load'>;
  readonly covering: Covering;
  readonly latest: Newest;
  readonly sealedAt: SealedAt;
  readonly archive: Pick<Archive, 'readTile'>;
  /** What proves that a checkpoint is in the trust's log of logs. */
  readonly trustLinkFiles: TrustLinkFilesOf;
  readonly dossierKeys: Pick<TrustKeys, 'sign'>;
}

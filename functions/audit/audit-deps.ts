import type { Archive } from '../../events/log/archive/types.ts';
import type { Checkpoints } from '../../events/log/checkpoints/types.ts';
import type { LogOfLogs } from '../../events/log/log-of-logs/types.ts';
import type { Replay } from '../../events/log/replay/replay.ts';
import type { TrustKeys } from '../shared/checkpoints/trust-keys.ts';
import type { ToEnvelopes } from '../shared/publishing/to-envelope.ts';
import type { ReadDeps } from '../shared/reads/read-deps.ts';
import type { KnownNames } from './feed-filters.ts';

/** All that reading the record as a whole needs. */
export interface AuditDeps extends ReadDeps, KnownNames {
  readonly replay: Replay;
  /** The same from the log's own table alone. */
  readonly liveReplay: Replay;
  readonly checkpoints: Checkpoints;
  readonly logOfLogs: Pick<LogOfLogs, 'covering' | 'upTo'>;
  readonly archive: Pick<Archive, 'readTile'>;
  readonly toEnvelopes: ToEnvelopes;
  readonly checkpointKeys: Pick<TrustKeys, 'published'>;
  readonly dossierKeys: Pick<TrustKeys, 'published'>;
}

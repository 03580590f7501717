import type { EntryBundles } from '../../../../events/log/archive/entry-bundles.ts';
import type { LogOfLogsWriter } from '../../../../events/log/log-of-logs/types.ts';
import type { SignLogDeps } from '../sign-deps.ts';

/** All that taking checkpoints into the log of logs and signing it needs. */
export interface LogOfLogsDeps extends SignLogDeps {
  readonly logOfLogs: LogOfLogsWriter;
  readonly entryBundles: EntryBundles;
}

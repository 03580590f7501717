import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { FileStore } from '../shared/files/file-store.ts';
import type { JobStore } from '../shared/imports/job-store.ts';
import type { ReadModel } from '../shared/read-model/read-model.ts';

/** All that running imports needs; tests hand in their own. */
export interface RunDeps extends CommandDeps {
  readonly jobs: JobStore;
  readonly objects: FileStore;
  readonly readModel: Pick<ReadModel, 'lists'>;
  /** Puts the message on the queue again. */
  readonly sendAgain: (body: string) => Promise<void>;
}

/** Records that are read at once. */
export const AT_ONCE = 20;

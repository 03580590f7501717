import type { Sealer } from '../../events/sealing/types.ts';
import type { AuthoriseDeps } from '../shared/access/authorise.ts';
import type { FileStore } from '../shared/files/file-store.ts';
import type { Upload } from '../shared/files/upload-to.ts';
import type { JobStore } from '../shared/imports/job-store.ts';
import type { Clock } from '../shared/lambda/clock.ts';

/** All that taking requests for imports needs; tests hand in their own. */
export interface ImportsDeps extends AuthoriseDeps {
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly jobs: JobStore;
  readonly objects: FileStore;
  readonly uploadTo: (key: string, bytes: number) => Promise<Upload>;
  /** Asks for work on an import. */
  readonly send: (body: string) => Promise<void>;
}

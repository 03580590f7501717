import type { Sealer } from '../../events/sealing/types.ts';
import type { AuthoriseDeps } from '../shared/access/authorise.ts';
import type { JobStore } from '../shared/imports/job-store.ts';
import type { ImportObjects } from '../shared/imports/objects.ts';
import type { Clock } from '../shared/lambda/clock.ts';

/** Where a file is put: an address that holds for a short time, and for a file of that size alone. */
export interface Upload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** All that taking requests for imports needs; tests hand in their own. */
export interface ImportsDeps extends AuthoriseDeps {
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly jobs: JobStore;
  readonly objects: ImportObjects;
  readonly uploadTo: (key: string, bytes: number) => Promise<Upload>;
  /** Asks for work on an import. */
  readonly send: (body: string) => Promise<void>;
}

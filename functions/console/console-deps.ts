import type { Clock } from '../shared/lambda/clock.ts';
import type { Cache } from '../shared/lambda/ttl-cache.ts';
import type { ApiFor } from './api/api.ts';
import type { Me } from './api/me.ts';
import type { AssetFiles } from './assets/asset-files.ts';
import type { KeptForms } from './session/kept-forms.ts';
import type { LogInDeps } from './session/log-in.ts';
import type { LogOutDeps } from './session/log-out.ts';
import type { SessionDeps } from './session/of-request.ts';
import type { SessionBook } from './session/session-book.ts';

/** All that the console needs: nothing of it reaches a record but through the API. */
export interface ConsoleDeps extends SessionDeps, LogInDeps, LogOutDeps {
  readonly apiFor: ApiFor;
  /** Who callers are, by session, for a bounded time: the API looks again at each request. */
  readonly knownCallers: Cache<Me>;
  /** Which sessions are whose. */
  readonly book: SessionBook;
  readonly keptForms: KeptForms;
  readonly assets: AssetFiles;
  readonly clock: Clock;
  readonly trust: string;
  /** Scheme and host that the console is reached at. */
  readonly origin: string;
  /** A new `Idempotency-Key`. */
  readonly newKey: () => string;
}

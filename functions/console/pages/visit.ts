import type { HttpRequest } from '../../shared/http/http-message.ts';
import type { Api } from '../api/api.ts';
import type { Me, Place } from '../api/me.ts';
import type { ConsoleDeps } from '../console-deps.ts';
import type { LoggedIn } from '../session/of-request.ts';
import type { Matched } from './match.ts';
import type { Page } from './page.ts';

/** A page of somebody who is logged in, found by its path. */
export interface Visit extends Matched<Page> {
  readonly deps: ConsoleDeps;
  /** Every page, for the navigation. */
  readonly pages: readonly Page[];
  readonly request: HttpRequest;
  readonly loggedIn: LoggedIn;
  readonly api: Api;
}

/** The visit of somebody whom the API knows, at a school where they are somebody. */
export interface Known extends Visit {
  readonly me: Me;
  readonly place: Place;
}

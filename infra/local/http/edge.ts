import { answerHeaders, callerHeaders, PREFLIGHT_SECONDS } from '../../constructs/cross-origin.ts';
import { type Cors, type CorsSettings, closedCors, corsOf } from './cors.ts';
import { type Admits, type ThrottleSettings, throttles } from './throttles.ts';

/** What the HTTP API does before any function hears of a request, as its template says. */
export interface Edge {
  /** Opens the API to pages of other origins. */
  readonly open: (settings: CorsSettings) => void;
  /** Opens it to further origins, of front ends in the making on this machine. */
  readonly openAlso: (origins: readonly string[]) => void;
  readonly cors: () => Cors;
  /** Limits what routes take. */
  readonly limit: (settings: ThrottleSettings) => void;
  /** Whether a route takes one more request now; each question counts as one. */
  readonly admits: Admits;
}

const settingsFor = (origins: readonly string[]): CorsSettings => ({
  AllowOrigins: [...origins],
  AllowMethods: ['GET', 'POST'],
  AllowHeaders: [...callerHeaders],
  ExposeHeaders: [...answerHeaders],
  MaxAge: PREFLIGHT_SECONDS,
});

/** @param ticks milliseconds that only go forward @default - those of this process */
export const newEdge = (ticks: () => number = () => performance.now()): Edge => {
  let settings: CorsSettings | null = null;
  let cors = closedCors;
  let admits: Admits = () => true;
  const open = (opened: CorsSettings): void => {
    settings = opened;
    cors = corsOf(opened);
  };
  return {
    open,
    openAlso: (origins) => {
      const known = settings ?? settingsFor([]);
      if (origins.length > 0) open({ ...known, AllowOrigins: [...known.AllowOrigins, ...origins] });
    },
    cors: () => cors,
    limit: (limits) => {
      admits = throttles(limits, ticks);
    },
    admits: (routeKey) => admits(routeKey),
  };
};

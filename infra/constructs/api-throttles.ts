/** How many requests a route takes before the gateway answers 429 by itself. */
export interface RouteThrottle {
  /** Requests a second. */
  readonly rate: number;
  /** Requests at once. */
  readonly burst: number;
}

/**
 * Of what needs a token. Far above what people send, since the gateway counts requests before anybody looks at
 * their token: the wider it is, the more somebody without one has to send (decision 45).
 */
export const withToken: RouteThrottle = { rate: 500, burst: 1000 };

/** Of pages and documents that need none: all parents of a school that open their mail at once. */
export const withoutToken: RouteThrottle = { rate: 10, burst: 40 };

/**
 * Of the console's pages, which look for a session themselves: all staff of a trust in the minutes after a
 * mail.
 */
export const forPages: RouteThrottle = { rate: 50, burst: 200 };

/** Of what products of schools sign: an alert of each of them in one second, and none has to wait. */
export const ofProducts: RouteThrottle = { rate: 50, burst: 100 };

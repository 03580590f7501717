import * as z from 'zod/mini';

/** `DefaultRouteSettings` of a stage, or one of its `RouteSettings`. */
export const routeThrottle = z.strictObject({
  ThrottlingBurstLimit: z.number(),
  ThrottlingRateLimit: z.number(),
});

export interface ThrottleSettings {
  /** Of each route that is not named. */
  readonly ofAll: z.output<typeof routeThrottle> | undefined;
  /** By the key of the route. */
  readonly named: Readonly<Record<string, z.output<typeof routeThrottle>>>;
}

/** Whether a route takes one more request now. */
export type Admits = (routeKey: string) => boolean;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/**
 * A bucket a route, as API Gateway counts, which looks at no token of a caller first.
 * @param ticks milliseconds that only go forward, whatever time it is
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html
 */
export const throttles = ({ ofAll, named }: ThrottleSettings, ticks: () => number): Admits => {
  const buckets = new Map<string, Bucket>();
  return (routeKey) => {
    const limit = Object.hasOwn(named, routeKey) ? named[routeKey] : ofAll;
    if (limit === undefined) return true;
    const { ThrottlingBurstLimit: burst, ThrottlingRateLimit: rate } = limit;
    const now = ticks();
    const { tokens, at } = buckets.get(routeKey) ?? { tokens: burst, at: now };
    const left = Math.min(burst, tokens + ((now - at) / 1000) * rate);
    const isTaken = left >= 1;
    buckets.set(routeKey, { tokens: isTaken ? left - 1 : left, at: now });
    return isTaken;
  };
};

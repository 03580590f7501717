import findMyWay, { type HTTPMethod } from 'find-my-way';
import { LocalStackError } from '../local-stack-error.ts';

export interface Route {
  /** `POST /v1/things/{id}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  /** Milliseconds after which the gateway itself gives up. */
  readonly timeoutMs: number;
}

export interface RouteMatch {
  readonly route: Route;
  /** Percent-decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface HttpRoutes {
  readonly add: (route: Route) => void;
  /** @param path percent-encoded, without the query */
  readonly find: (method: string, path: string) => RouteMatch | null;
}

const methods: readonly HTTPMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const anyMethod: HTTPMethod = 'TRACE';

/**
 * Chooses the most specific route as API Gateway does: full path before variables before a greedy variable,
 * the method before `ANY`, `$default` last.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function httpRoutes(): HttpRoutes {
  const router = findMyWay({ maxParamLength: 8192, caseSensitive: true });
  const byPattern = new Map<string, { readonly route: Route; readonly names: readonly string[] }>();
  let fallback: Route | null = null;
  const lookup = (method: HTTPMethod, path: string): RouteMatch | null => {
    const found = router.find(method, path);
    const entry = found && byPattern.get(String(found.store));
    if (!found || !entry) return null;
    const values = Object.values(found.params).map((value) => value ?? '');
    return {
      route: entry.route,
      parameters: Object.fromEntries(entry.names.map((name, index) => [name, values[index] ?? ''])),
    };
  };
  return {
    add: (route) => {
      if (route.key === '$default') {
        fallback = route;
        return;
      }
      const [method = '', path = ''] = route.key.split(' ');
      const known = method === 'ANY' ? anyMethod : methods.find((each) => each === method);
      if (!known)
        throw new LocalStackError(`the local stack does not know the method of the route ${route.key}`);
      byPattern.set(route.key, {
        route,
        names: [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name = '']) => name),
      });
      router.on(known, routerPath(path), () => undefined, route.key);
    },
    find: (method, path) => {
      const known = methods.find((each) => each === method);
      const match = (known && lookup(known, path)) ?? lookup(anyMethod, path);
      return match ?? (fallback && { route: fallback, parameters: {} });
    },
  };
}

/** `{id}` becomes `:p0`, `{rest+}` a wildcard; colons of the path itself are doubled. */
function routerPath(path: string): string {
  let count = 0;
  return path
    .replaceAll(':', '::')
    .replaceAll(/\{[^}]+\+\}/g, '*')
    .replaceAll(/\{[^}]+\}/g, () => {
      count += 1;
      return `:p${count}`;
    });
}

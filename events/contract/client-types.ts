import type { paths } from './paths.ts';

type Method = 'get' | 'post';
type Path<M extends Method> = {
  [P in keyof paths & string]: paths[P][M] extends { readonly responses: unknown } ? P : never;
}[keyof paths & string];

export type Parameters<O, Place extends 'path' | 'query'> = O extends {
  parameters: { [K in Place]?: infer V };
}
  ? NonNullable<V>
  : never;
type Body<O> = O extends { requestBody?: infer B }
  ? NonNullable<B> extends { content: { 'application/json': infer J } }
    ? J
    : undefined
  : undefined;
type Content<R> = R extends { content: { 'application/json': infer J } } ? J : undefined;
type Answered<O> = O extends { responses: infer R } ? Content<R[keyof R & (200 | 201 | 202)]> : never;

/** Where something is, and what narrows it. */
export interface Asking<O> {
  /** What stands in the address in braces. */
  readonly path?: Parameters<O, 'path'>;
  readonly query?: Parameters<O, 'query'>;
}

export interface Sending<O> extends Asking<O> {
  readonly body: Body<O>;
  /** `Idempotency-Key`: sent again, a command gets its first answer. @default - a random one */
  readonly key?: string;
  /** `If-Match`: the number of the commit that the command rests on. */
  readonly ifMatch?: number;
}

/** A refusal or an error as the API answers it (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly [extension: string]: unknown;
}

export type Answer<T> =
  | {
      readonly ok: true;
      readonly status: number;
      readonly data: T;
      /** Seconds after which it is worth asking again; null where the answer names none. */
      readonly retryAfter: number | null;
    }
  | {
      readonly ok: false;
      readonly status: number;
      readonly problem: Problem;
      readonly retryAfter: number | null;
    };

export interface ClientOptions {
  /** The API of the trust. */
  readonly url: string;
  /** A bearer token; asked for at each request, since tokens run out. */
  readonly token: () => string | Promise<string>;
  /** @default - the fetch of the platform */
  readonly fetch?: typeof globalThis.fetch;
}

/** The HTTP API, typed by its OpenAPI document. It rejects where the API can't be reached. */
export interface Client {
  readonly get: <P extends Path<'get'>>(
    path: P,
    asking?: Asking<paths[P]['get']>,
  ) => Promise<Answer<Answered<paths[P]['get']>>>;
  readonly post: <P extends Path<'post'>>(
    path: P,
    sending: Sending<paths[P]['post']>,
  ) => Promise<Answer<Answered<paths[P]['post']>>>;
}

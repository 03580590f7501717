/** What one method of an address takes and answers. */
interface Operation {
  readonly parameters: {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string | number | boolean>>;
  };
  readonly requestBody?: { readonly content: { readonly 'application/json': unknown } };
  readonly responses: Readonly<
    Record<number, { readonly content: { readonly 'application/json': unknown } }>
  >;
}

/**
 * The addresses of the HTTP API and what stands under them. In the package this file is made of the OpenAPI
 * document by openapi-typescript, which gives the interface its name.
 */
export interface paths {
  readonly [path: string]: { readonly get: Operation; readonly post: Operation };
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GatewayResponse } from '../http/gateway-response.ts';
import { html } from './html.ts';
import { answerOf, pageOf } from './layout.ts';
import type { NamedToken } from './named-token.ts';

const viewer = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

/** Files of the viewer that the page loads, by their names. */
const files: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The API's description, to read and to try, with the token of a role that is chosen above it. */
export const apiPage = (tokens: readonly NamedToken[]): GatewayResponse =>
  pageOf(
    'API',
    html`<h1>API</h1>
<p><label>Act as <select id="role">
${tokens.map(({ role, person, school }, at) => html`<option value="${at}">${role}: ${person}, ${school}</option>`)}
</select></label> <span class="hint">The token is filled in; every command is given an Idempotency-Key of its own unless you write one.</span></p>
<div id="viewer"></div>`,
    html`<link rel="stylesheet" href="/docs/swagger-ui.css">
<script src="/docs/swagger-ui-bundle.js" defer></script>
<script src="/docs/start.js" type="module"></script>`,
  );

/** In place of a key that still is this one each request is given a new one: a command names itself. */
const NEW_KEY = '<new>';

const start = (tokens: readonly NamedToken[]): string => `
const tokens = ${JSON.stringify(tokens.map(({ token }) => token))};
const spec = await (await fetch('/openapi.json')).json();
// The viewer knows one dialect, of which ours is a part, and warns of every other name.
delete spec.jsonSchemaDialect;
spec.components.parameters.idempotencyKey.example = '${NEW_KEY}';
const actAs = (at) => ui.preauthorizeApiKey('bearer', tokens[at]);
const ui = SwaggerUIBundle({
  spec,
  dom_id: '#viewer',
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: () => setTimeout(() => actAs(0)),
  requestInterceptor: (request) => {
    const isKey = (name) => name.toLowerCase() === 'idempotency-key' && request.headers[name] === '${NEW_KEY}';
    for (const name of Object.keys(request.headers).filter(isKey)) request.headers[name] = crypto.randomUUID();
    return request;
  },
});
document.querySelector('#role').addEventListener('change', ({ target }) => actAs(Number(target.value)));
`;

/** What the page loads; null where there is no such file. */
export const apiPageFile = (name: string, tokens: readonly NamedToken[]): GatewayResponse | null => {
  if (name === 'start.js') return answerOf('text/javascript; charset=utf-8', start(tokens));
  const type = files[name];
  return type === undefined ? null : answerOf(type, readFileSync(join(viewer, name)));
};

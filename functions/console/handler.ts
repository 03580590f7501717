import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import type { Handle } from '../shared/http/routed.ts';
import type { Api } from './api/api.ts';
import { answerAsset } from './assets/answer-asset.ts';
import type { ConsoleDeps } from './console-deps.ts';
import { leadTo } from './html/lead-to.ts';
import { pageResponse } from './html/page-response.ts';
import { verifyContent } from './html/verify.ts';
import { accessibilityContent } from './pages/accessibility.ts';
import { doAct } from './pages/do-act.ts';
import { bareFrame } from './pages/framed.ts';
import { pages } from './pages/index.ts';
import { pageAt } from './pages/match.ts';
import { problemContent } from './pages/problem-page.ts';
import { MOST_FORM_BYTES, MOST_WRITTEN_BYTES } from './pages/sent-form.ts';
import { lookAt, visited } from './pages/show-page.ts';
import { signedOutForm } from './pages/signed-out-form.ts';
import { welcomeContent } from './pages/welcome.ts';
import { partAt, servedPart } from './served/served-part.ts';
import { type GateDeps, signedIn, signedOut, signIn, signOut, stay } from './session/gates.ts';
import { type LoggedIn, sessionOf } from './session/of-request.ts';
import { addressWith, signInAt } from './session/sign-in-at.ts';

type Gate = (deps: GateDeps, request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

/** For auditors who have nothing but an export and a key. */
const verifyingContent = { title: 'Verify a record', content: verifyContent(null), tool: 'verify' } as const;

/** What is answered without a session, by method and path. */
const gates: Readonly<Record<string, Gate>> = {
  'GET /': () => leadTo('/console'),
  'GET /console/sign-in': signIn,
  'GET /console/signed-in': signedIn,
  'POST /console/sign-out': signOut,
  'GET /console/signed-out': signedOut,
  'GET /console/stay': stay,
  'GET /console/accessibility': ({ frame }) => pageResponse(frame, 200, accessibilityContent),
  'GET /console/verify': ({ frame }) => pageResponse(frame, 200, verifyingContent),
};

const ASSETS = '/console/assets/';

/** Somebody who is not logged in is led to log in, and from there to where they wanted to go. */
const toLogIn = (deps: ConsoleDeps, { path, query }: HttpRequest): HttpResponse => {
  if (path === '/console') return pageResponse(bareFrame(deps), 200, welcomeContent);
  return leadTo(signInAt({ path, query }));
};

/** An address that was typed in with a slash at its end means the page without one; null: it has none. */
const withoutSlash = ({ route, path, query }: HttpRequest): HttpResponse | null =>
  route.startsWith('GET ') && /^\/console\/(.*\/)?$/.test(path)
    ? leadTo(addressWith(path.replace(/\/+$/, ''), query))
    : null;

/** @throws ProblemError `too-large` */
const refuseTooMuch = ({ form, body }: HttpRequest): void => {
  const most = form === undefined ? MOST_WRITTEN_BYTES : MOST_FORM_BYTES;
  if ((form?.byteLength ?? Buffer.byteLength(body)) > most)
    throw new ProblemError('too-large', { detail: `send at most ${most} bytes` });
};

const visit = async (deps: ConsoleDeps, method: string, request: HttpRequest): Promise<HttpResponse> => {
  const loggedIn = await sessionOf(deps, request);
  const part = method === 'GET' ? partAt(request.path) : null;
  if (part !== null) return servedPart(loggedIn && apiOf(deps, loggedIn, request), part, request);
  if (loggedIn === null) return method === 'GET' ? toLogIn(deps, request) : signedOutForm(deps, request);
  const matched = pageAt(pages, request.path.slice('/console'.length) || '/');
  if (matched === null) return pageResponse(bareFrame(deps), 404, problemContent(404));
  const api = apiOf(deps, loggedIn, request);
  return visited({ ...matched, deps, pages, request, loggedIn, api }, method === 'POST' ? doAct : lookAt);
};

const apiOf = (deps: ConsoleDeps, { session }: LoggedIn, request: HttpRequest): Api =>
  deps.apiFor(session.bearer, traceOf(request));

/** The request's own id, as the trace that the API's log has, too. */
const traceOf = ({ correlationId }: HttpRequest): string =>
  `00-${correlationId}-${correlationId.slice(0, 16)}-00`;

/** Answers `/console` and all under it. */
export const createHandler = (deps: ConsoleDeps): Handle => {
  const gateDeps = { ...deps, frame: bareFrame(deps) };
  return async (request) => {
    const { path, route } = request;
    refuseTooMuch(request);
    if (path.startsWith(ASSETS)) return answerAsset(deps.assets, path.slice(ASSETS.length));
    const [method = ''] = route.split(' ');
    const named = `${method} ${path}`;
    const gate = Object.hasOwn(gates, named) ? gates[named] : undefined;
    if (gate !== undefined) return gate(gateDeps, request);
    return withoutSlash(request) ?? visit(deps, method, request);
  };
};

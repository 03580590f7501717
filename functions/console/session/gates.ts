import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { log, logFailure, metric } from '../../shared/lambda/log.ts';
import { markup } from '../../shared/pages/markup.ts';
import type { Frame } from '../html/frame.ts';
import { leadTo } from '../html/lead-to.ts';
import { type PageContent, pageResponse } from '../html/page-response.ts';
import { paragraph, title } from '../html/parts.ts';
import { cookie, cookieIn, logInCookie, logInCookiesIn, noCookie, SESSION_COOKIE } from './cookies.ts';
import { isForeign } from './foreign.ts';
import { beginLogIn, begunOf, begunText, endLogIn, LOG_IN_SECONDS, type LogInDeps } from './log-in.ts';
import { type LogOutDeps, logOutAddress } from './log-out.ts';
import { type LoggedIn, type SessionDeps, sessionOf } from './of-request.ts';
import { beginSession, type OwnSessionsDeps } from './own-sessions.ts';
import { leftOf } from './session.ts';

export interface GateDeps extends SessionDeps, LogInDeps, LogOutDeps, OwnSessionsDeps {
  readonly origin: string;
  /** Around pages that nobody is logged in at. */
  readonly frame: Frame;
}

/** A path of the console with a plain query: nobody is led anywhere else after log-in. */
const ownPath = /^\/console(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*(\?[A-Za-z0-9=&._~%+*-]*)?$/;

/** Values as RFC 9470 has them: printable, separated by spaces. */
const ACR = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;

const signInAgain = markup`<p class="govuk-body"><a class="govuk-button" href="/console/sign-in" role="button" draggable="false">Sign in</a></p>`;

const notSignedIn: PageContent = {
  title: 'You are not signed in',
  content: markup`${title('You are not signed in')}
${paragraph('Your school account did not let you in, or it took longer than ten minutes. Nothing was recorded.')}
${signInAgain}`,
};

/** More than anybody has open; browsers and API Gateway take so many cookies, and no end of them. */
const MOST_BEGUN = 8;

/** `GET /console/sign-in`: on to the identity provider. */
export const signIn = async (deps: GateDeps, request: HttpRequest): Promise<HttpResponse> => {
  const { query } = request;
  const to = query['to'] ?? '';
  const acr = query['acr'] ?? '';
  const asked = { to: ownPath.test(to) ? to : '/console', ...(ACR.test(acr) && { acr }) };
  const { address, begun } = await beginLogIn(deps, asked);
  const others = logInCookiesIn(request);
  const given = cookie(logInCookie(begun.state), begunText(begun), LOG_IN_SECONDS);
  return leadTo(address, [...(others.length < MOST_BEGUN ? [] : others.map(noCookie)), given]);
};

/** `GET /console/signed-in`: back from the identity provider. A session that the browser had is ended. */
export const signedIn = async (deps: GateDeps, request: HttpRequest): Promise<HttpResponse> => {
  const ofLogIn = logInCookie(request.query['state'] ?? '');
  const begun = begunOf(cookieIn(request, ofLogIn) ?? '');
  const refused = () => ({
    ...pageResponse(deps.frame, 403, notSignedIn),
    cookies: [noCookie(ofLogIn)],
  });
  if (begun === null) return refused();
  const answered = new URLSearchParams(request.query);
  try {
    const { id, session } = await endLogIn(deps, begun, { answered, now: deps.clock().getTime() });
    const before = await sessionOf(deps, request);
    if (before !== null) await deps.sessions.end(before.session.key);
    await beginSession(deps, session);
    return leadTo(begun.to, [cookie(SESSION_COOKIE, id), noCookie(ofLogIn)]);
  } catch (error) {
    log('log-in-failed', {
      error: error instanceof Error ? error.name : 'unknown',
      correlationId: request.correlationId,
    });
    metric('LogInFailed', 1);
    return refused();
  }
};

/** Where the provider ends its own session; null: it has no such place, or does not answer. It is over here by then. */
const leaveProvider = async (
  deps: GateDeps,
  { correlationId }: HttpRequest,
  { session }: LoggedIn,
): Promise<string | null> => {
  try {
    return await logOutAddress(deps, session);
  } catch (error) {
    logFailure(error, { correlationId });
    return null;
  }
};

/** `POST /console/sign-out`: ends the session here, then at the identity provider. */
export const signOut = async (deps: GateDeps, request: HttpRequest): Promise<HttpResponse> => {
  const loggedIn = await sessionOf(deps, request);
  if (loggedIn === null) return leadTo('/console/signed-out', [noCookie(SESSION_COOKIE)]);
  const token = new URLSearchParams(request.body).get('token') ?? '';
  if (isForeign({ request, token }, deps.origin, loggedIn.formToken)) return leadTo('/console');
  await deps.sessions.end(loggedIn.session.key);
  const leadsTo = await leaveProvider(deps, request, loggedIn);
  return {
    // The policy of the page lets a form lead to the console alone: the page itself leads on.
    ...pageResponse(deps.frame, 200, { ...signedOutContent, ...(leadsTo !== null && { leadsTo }) }),
    cookies: [noCookie(SESSION_COOKIE)],
  };
};

const signedOutContent: PageContent = {
  title: 'You are signed out',
  content: markup`${title('You are signed out')}
${paragraph('Close the browser if others use this computer.')}
${signInAgain}`,
};

/** `GET /console/signed-out`. */
export const signedOut = (deps: GateDeps): HttpResponse => pageResponse(deps.frame, 200, signedOutContent);

/** `GET /console/stay`: somebody is still there. Says how long the session goes on, which may be no longer than before. */
export const stay = async (deps: GateDeps, request: HttpRequest): Promise<HttpResponse> => {
  const loggedIn = await sessionOf(deps, request);
  return loggedIn === null
    ? { statusCode: 401, headers: {}, body: '' }
    : jsonResponse(200, leftOf(loggedIn.session, deps.clock().getTime()));
};

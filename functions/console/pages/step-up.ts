import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import { markup } from '../../shared/pages/markup.ts';
import type { ApiProblem } from '../api/api-problem.ts';
import { leadTo } from '../html/lead-to.ts';
import { inset, link, paragraph, title } from '../html/parts.ts';
import { type Attempt, sentOf } from '../html/sent.ts';
import { cookie, cookieIn, FORM_COOKIE, noCookie } from '../session/cookies.ts';
import { ownerOf } from '../session/id-token.ts';
import { LOG_IN_SECONDS } from '../session/log-in.ts';
import { framedResponse } from './framed.ts';
import { sentFormOf } from './sent-form.ts';
import type { Known } from './visit.ts';

/** A factor that the API asks for and this session was not begun with; null: nothing more can be asked for. */
const askedFor = ({ loggedIn }: Known, { slug, details: { acrValues = '' } }: ApiProblem): string | null =>
  slug === 'insufficient-authentication' && acrValues !== '' && loggedIn.session.acr !== acrValues
    ? acrValues
    : null;

const signInAt = ({ path, query }: HttpRequest, acr: string): string => {
  const search = new URLSearchParams(query).toString();
  return `/console/sign-in?${new URLSearchParams({ to: search === '' ? path : `${path}?${search}`, acr })}`;
};

/**
 * To the provider with what the API asks for, and back to the page (RFC 9470). A form is kept, sealed, and
 * shown again filled in: what somebody wrote about a child is not written twice. Null: it leads nowhere.
 */
export const stepUp = async (known: Known, error: ApiProblem): Promise<HttpResponse | null> => {
  const acr = askedFor(known, error);
  if (acr === null) return null;
  const { request, deps, loggedIn } = known;
  if (!request.route.startsWith('POST ')) return leadTo(signInAt(request, acr));
  const sent = await sentFormOf(request);
  const form = { owner: ownerOf(loggedIn.session), path: request.path, fields: sent.encoded() };
  const secret = await deps.keptForms.keep(form, deps.clock().getTime());
  const leadsTo = signInAt(request, acr);
  // The policy of the page lets a form lead to the console alone: the page itself leads on.
  const page = framedResponse(known, 401, {
    title: 'Sign in with a second factor',
    content: markup`${title('Sign in with a second factor')}
${paragraph('One of your roles asks for it. What you wrote is kept, and stands in the form again when you are back. Nothing was recorded yet.')}
<p class="govuk-body">${link(leadsTo, 'Go on')}</p>`,
    leadsTo,
  });
  return { ...page, cookies: [cookie(FORM_COOKIE, secret, LOG_IN_SECONDS)] };
};

/** A form that was kept for this page and this person; null: none is. */
export const keptAttempt = async ({ request, deps, loggedIn }: Known): Promise<Attempt | null> => {
  const secret = cookieIn(request, FORM_COOKIE);
  if (secret === null) return null;
  const kept = await deps.keptForms.take(secret, deps.clock().getTime());
  if (kept === null || kept.path !== request.path || kept.owner !== ownerOf(loggedIn.session)) return null;
  const sent = sentOf(new URLSearchParams(kept.fields));
  return { act: sent.text('act'), sent, mistakes: [], choices: {} };
};

export const keptWords = inset(
  paragraph('What you wrote is here again, and was not sent. Look at it, and send it; choose a file again.'),
);

/** An answer after which the browser has no kept form any more. */
export const withoutKept = (response: HttpResponse): HttpResponse => ({
  ...response,
  cookies: [...(response.cookies ?? []), noCookie(FORM_COOKIE)],
});

import type { HttpResponse } from '../../shared/http/http-message.ts';
import { markup } from '../../shared/pages/markup.ts';
import type { ApiProblem } from '../api/api-problem.ts';
import { leadTo } from '../html/lead-to.ts';
import { link, paragraph, title } from '../html/parts.ts';
import { signInAt } from '../session/sign-in-at.ts';
import { framedResponse } from './framed.ts';
import { keepForm } from './kept-form.ts';
import type { Known } from './visit.ts';

/** A factor that the API asks for and this session was not begun with; null: nothing more can be asked for. */
const askedFor = ({ loggedIn }: Known, { slug, details: { acrValues = '' } }: ApiProblem): string | null =>
  slug === 'insufficient-authentication' && acrValues !== '' && loggedIn.session.acr !== acrValues
    ? acrValues
    : null;

/**
 * To the provider with what the API asks for, and back to the page (RFC 9470). A form is kept, sealed, and
 * shown again filled in: what somebody wrote about a child is not written twice. Null: it leads nowhere.
 */
export const stepUp = async (known: Known, error: ApiProblem): Promise<HttpResponse | null> => {
  const acr = askedFor(known, error);
  if (acr === null) return null;
  const { request, deps, loggedIn } = known;
  if (!request.route.startsWith('POST ')) return leadTo(signInAt(request, acr));
  const kept = await keepForm({ deps, request, session: loggedIn.session });
  const leadsTo = signInAt(request, acr);
  // The policy of the page lets a form lead to the console alone: the page itself leads on.
  const page = framedResponse(known, 401, {
    title: 'Sign in with a second factor',
    content: markup`${title('Sign in with a second factor')}
${paragraph('One of your roles asks for it. What you wrote is kept, and stands in the form again when you are back. Nothing was recorded yet.')}
<p class="govuk-body">${link(leadsTo, 'Go on')}</p>`,
    leadsTo,
  });
  return { ...page, cookies: [kept] };
};

import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import { markup } from '../../shared/pages/markup.ts';
import type { ConsoleDeps } from '../console-deps.ts';
import { pageResponse } from '../html/page-response.ts';
import { paragraph, title } from '../html/parts.ts';
import { isForeign } from '../session/foreign.ts';
import { overSessionOf } from '../session/of-request.ts';
import { signInAt } from '../session/sign-in-at.ts';
import { bareFrame } from './framed.ts';
import { keepForm } from './kept-form.ts';
import { sentFormOf } from './sent-form.ts';

const SIGNED_OUT = 'You were signed out';
const KEPT =
  'Nothing was recorded. What you wrote is kept for ten minutes: sign in, and it stands in the form again.';
const NOTHING_KEPT = 'Nothing was recorded. Sign in, and open the page again.';

/** The cookie that the form comes back by; null: it is no form of a session that ran out. */
const keptOf = async (deps: ConsoleDeps, request: HttpRequest): Promise<string | null> => {
  const over = await overSessionOf(deps, request);
  if (over === null) return null;
  const token = (await sentFormOf(request)).text('token');
  if (isForeign({ request, token }, deps.origin, over.formToken)) return null;
  return keepForm({ deps, request, session: over.session });
};

/** A form of somebody who is not logged in any more: what they wrote waits for them, and for nobody else. */
export const signedOutForm = async (deps: ConsoleDeps, request: HttpRequest): Promise<HttpResponse> => {
  const kept = await keptOf(deps, request);
  const page = pageResponse(bareFrame(deps), 401, {
    title: SIGNED_OUT,
    content: markup`${title(SIGNED_OUT)}
${paragraph(kept === null ? NOTHING_KEPT : KEPT)}
<p class="govuk-body"><a class="govuk-button" href="${signInAt(request)}" role="button" draggable="false">Sign in</a></p>`,
  });
  return kept === null ? page : { ...page, cookies: [kept] };
};

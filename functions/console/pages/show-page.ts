import type { HttpResponse } from '../../shared/http/http-message.ts';
import { londonDate } from '../../shared/lambda/clock.ts';
import { logFailure } from '../../shared/lambda/log.ts';
import { markup } from '../../shared/pages/markup.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { askMe, type Me } from '../api/me.ts';
import { mayAny } from '../api/rights.ts';
import { dayIn } from '../html/as-of.ts';
import { fileResponse } from '../html/file-response.ts';
import { leadTo } from '../html/lead-to.ts';
import { mistakesOf } from '../html/mistakes.ts';
import { documentResponse, type PageContent } from '../html/page-response.ts';
import type { Attempt } from '../html/sent.ts';
import { ownSessionsOf } from '../session/own-sessions.ts';
import { framedResponse, NOWHERE, placeOf } from './framed.ts';
import { keptAttempt, keptWords, withoutKept } from './kept-form.ts';
import type { Asking } from './page.ts';
import { contentOf, notYetThere, problemContent } from './problem-page.ts';
import { sendAgain } from './send-again.ts';
import { stepUp } from './step-up.ts';
import type { Known, Visit } from './visit.ts';

/** @throws ApiProblem */
const callerOf = async ({ deps, loggedIn, api }: Visit): Promise<Me> =>
  (await deps.knownCallers(loggedIn.session.key, () => askMe(api))) ?? askMe(api);

/** Nobody is known, or nothing is permitted here: still a page with a frame, so that people find on. */
const refusal = (visit: Visit, me: Me, status: number): HttpResponse =>
  framedResponse(
    { ...visit, me, place: placeOf(me, visit.params) ?? NOWHERE },
    status,
    problemContent(status),
  );

const nobody: Me = { person: null, isBootstrap: false, schools: [], trust: null };

/** Of a day of the past that was asked for, before which nothing was recorded, the other days stay in reach. */
const refusedWith = ({ request: { query, correlationId }, deps }: Known, error: ApiProblem): PageContent => {
  const today = londonDate(deps.clock());
  const isBefore = error.status === 404 && dayIn(query['on'], today) !== null;
  return isBefore ? notYetThere(query, today) : contentOf(error, correlationId);
};

/** Runs what answers a visit; whatever the API refuses on the way becomes a page in plain words. */
export const visited = async (
  visit: Visit,
  answer: (known: Known) => Promise<HttpResponse>,
): Promise<HttpResponse> => {
  let me = nobody;
  try {
    me = await callerOf(visit);
    const place = placeOf(me, visit.params);
    if (place === null || !mayAny(place, visit.page.needs)) return refusal(visit, me, 403);
    return await answer({ ...visit, me, place });
  } catch (error) {
    const known = { ...visit, me, place: placeOf(me, visit.params) ?? NOWHERE };
    const { correlationId } = visit.request;
    const isAnswer = error instanceof ApiProblem;
    if (!isAnswer) logFailure(error, { correlationId });
    const again = await sendAgain(known, error);
    if (again !== null) return again;
    if (isAnswer)
      return (await stepUp(known, error)) ?? framedResponse(known, error.status, refusedWith(known, error));
    return framedResponse(known, 500, problemContent(500, { correlationId }));
  }
};

export const askingOf = (known: Known, attempt: Attempt | null): Asking => {
  const { params, request, me, place, api, loggedIn, deps } = known;
  const today = londonDate(deps.clock());
  return {
    params,
    query: request.query,
    me,
    place,
    api,
    sessions: ownSessionsOf(deps, loggedIn.session),
    today,
    attempt,
    form: { token: loggedIn.formToken, newKey: deps.newKey },
    isPast: dayIn(request.query['on'], today) !== null,
  };
};

/**
 * What an act says that led here. Somebody's link, in a mail or on another site, says of nothing that it was
 * done: browsers say in `Sec-Fetch-Site` where they come from.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
const saidIn = ({ pages, request }: Known): string | null => {
  if ((request.headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return null;
  const acts = pages.flatMap((page) => page.acts);
  return acts.find(({ name }) => name === request.query['done'])?.said ?? null;
};

/** The page as it stands now. @param attempt a form that was sent to it and not taken */
export const openPage = async (known: Known, attempt: Attempt | null = null): Promise<HttpResponse> => {
  const asking = askingOf(known, attempt);
  const to = known.page.leadsOn(asking);
  if (to !== null) return leadTo(`/console${to}`);
  const shown = await known.page.open(asking);
  if ('document' in shown) return documentResponse(shown.document);
  if ('file' in shown) return fileResponse(shown.file);
  const said = attempt === null ? saidIn(known) : null;
  const isRefused = attempt !== null && attempt.mistakes.length > 0;
  const before = attempt !== null && !isRefused ? keptWords : mistakesOf(attempt);
  return framedResponse(known, isRefused ? 422 : 200, {
    ...shown,
    content: markup`${before}${shown.content}`,
    said,
  });
};

/** The page that a browser asks for; with a form that was kept for it, filled in as it was sent. */
export const lookAt = async (known: Known): Promise<HttpResponse> => {
  const kept = await keptAttempt(known);
  return kept === null ? openPage(known) : withoutKept(await openPage(known, kept));
};

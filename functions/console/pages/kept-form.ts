import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import type { ConsoleDeps } from '../console-deps.ts';
import { inset, paragraph } from '../html/parts.ts';
import { type Attempt, sentOf } from '../html/sent.ts';
import { cookie, cookieIn, FORM_COOKIE, noCookie } from '../session/cookies.ts';
import { ownerOf } from '../session/id-token.ts';
import { LOG_IN_SECONDS } from '../session/log-in.ts';
import type { Session } from '../session/session.ts';
import { MOST_WRITTEN_BYTES, sentFormOf } from './sent-form.ts';
import type { Known } from './visit.ts';

interface Keeping {
  readonly deps: Pick<ConsoleDeps, 'keptForms' | 'clock'>;
  readonly request: HttpRequest;
  /** Whose form it is. */
  readonly session: Session;
}

/** Keeps a form, sealed, for its sender alone and for as long as a log-in may take: the cookie that it comes back by. */
export const keepForm = async ({ deps, request, session }: Keeping): Promise<string> => {
  const sent = await sentFormOf(request);
  if (sent.encoded().length > MOST_WRITTEN_BYTES)
    throw new ProblemError('too-large', { detail: `write at most ${MOST_WRITTEN_BYTES} bytes` });
  const form = { owner: ownerOf(session), path: request.path, fields: sent.encoded() };
  return cookie(FORM_COOKIE, await deps.keptForms.keep(form, deps.clock().getTime()), LOG_IN_SECONDS);
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

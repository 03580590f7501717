import type { HttpRequest } from '../../shared/http/http-message.ts';
import type { Clock } from '../../shared/lambda/clock.ts';
import { cookieIn, SESSION_COOKIE } from './cookies.ts';
import { formTokenOf, keyOfSession } from './secrets.ts';
import { isOver, SEEN_EVERY_MS, type Session } from './session.ts';
import type { SessionTable } from './session-table.ts';

/** Somebody who is logged in. */
export interface LoggedIn {
  readonly session: Session;
  /** What forms of this session carry. */
  readonly formToken: string;
}

export interface SessionDeps {
  readonly sessions: SessionTable;
  readonly clock: Clock;
}

/** A session that was over before the request came; null: it goes on, or nobody knows of it. */
export const overSessionOf = async (
  { sessions, clock }: SessionDeps,
  request: Pick<HttpRequest, 'cookies'>,
): Promise<LoggedIn | null> => {
  const id = cookieIn(request, SESSION_COOKIE);
  const session = id === null ? null : await sessions.find(keyOfSession(id));
  if (id === null || session === null || !isOver(session, clock().getTime())) return null;
  return { session, formToken: formTokenOf(id) };
};

/** Whose request it is; null: nobody's, or of a session that is over. */
export const sessionOf = async (
  { sessions, clock }: SessionDeps,
  request: Pick<HttpRequest, 'cookies'>,
): Promise<LoggedIn | null> => {
  const id = cookieIn(request, SESSION_COOKIE);
  if (id === null) return null;
  const session = await sessions.find(keyOfSession(id));
  const now = clock().getTime();
  if (session === null || isOver(session, now)) return null;
  const seen = { ...session, seenAt: now };
  const isToBeWritten = now - session.seenAt >= SEEN_EVERY_MS;
  if (isToBeWritten) await sessions.seen(seen);
  return { session: isToBeWritten ? seen : session, formToken: formTokenOf(id) };
};

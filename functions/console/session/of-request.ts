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

type Asked = Pick<HttpRequest, 'cookies'>;

/** The session that the request names, over or not; null: it names none, or nobody knows of it. */
const namedSession = async (sessions: SessionTable, request: Asked): Promise<LoggedIn | null> => {
  const id = cookieIn(request, SESSION_COOKIE);
  if (id === null) return null;
  const session = await sessions.find(keyOfSession(id));
  return session === null ? null : { session, formToken: formTokenOf(id) };
};

/** A session that was over before the request came; null: it goes on, or nobody knows of it. */
export const overSessionOf = async (
  { sessions, clock }: SessionDeps,
  request: Asked,
): Promise<LoggedIn | null> => {
  const named = await namedSession(sessions, request);
  return named !== null && isOver(named.session, clock().getTime()) ? named : null;
};

/** Whose request it is; null: nobody's, or of a session that is over. */
export const sessionOf = async (
  { sessions, clock }: SessionDeps,
  request: Asked,
): Promise<LoggedIn | null> => {
  const named = await namedSession(sessions, request);
  const now = clock().getTime();
  if (named === null || isOver(named.session, now)) return null;
  const { session, formToken } = named;
  const seen = { ...session, seenAt: now };
  const isToBeWritten = now - session.seenAt >= SEEN_EVERY_MS;
  if (isToBeWritten) await sessions.seen(seen);
  return { session: isToBeWritten ? seen : session, formToken };
};

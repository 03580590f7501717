/** What a browser's session stands for. */
export interface Session {
  /** Hash of the id in the cookie; the id itself is kept nowhere. */
  readonly key: string;
  /** What the API is asked with. */
  readonly bearer: string;
  /** Says to the provider who logs out, and whose the session is. */
  readonly idToken: string;
  /** What log-in was asked for beside a password (`acr_values`); null: nothing. */
  readonly acr: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly seenAt: number;
  /** When the bearer token is over. */
  readonly tokenEndsAt: number;
}

/** Nobody stays logged in for longer than a working day. */
export const LONGEST_MS = 8 * 60 * 60 * 1000;
/** Nor for so long without a look at a page. */
export const IDLE_MS = 30 * 60 * 1000;
/** How long before that a page warns. */
const WARNED_MS = 5 * 60 * 1000;
/** A look is written down this often at most: a busy person costs no write a page. */
export const SEEN_EVERY_MS = 60 * 1000;

type Times = Pick<Session, 'startedAt' | 'seenAt' | 'tokenEndsAt'>;

/** When a session is over if nobody looks at a page again. */
export const endOf = ({ startedAt, seenAt, tokenEndsAt }: Times): number =>
  Math.min(startedAt + LONGEST_MS, seenAt + IDLE_MS, tokenEndsAt);

/** How a page warns of the end, as its script reads it. */
export interface Left {
  /** After how many seconds it says that the session will be over. */
  readonly warnAfter: number;
  /** After how many seconds without a look it leaves what it shows. */
  readonly leaveAfter: number;
  /** Whether a look at a page makes the session no longer: it is over with its token, or with the working day. */
  readonly isFixed: boolean;
}

const secondsTo = (end: number, now: number): number => Math.max(0, Math.floor((end - now) / 1000));

export const leftOf = (session: Times, now: number): Left => {
  const [end, idleEnd] = [endOf(session), session.seenAt + IDLE_MS];
  return {
    warnAfter: secondsTo(end - WARNED_MS, now),
    leaveAfter: secondsTo(idleEnd, now),
    isFixed: end < idleEnd,
  };
};

/** A clock that goes back does not make a session longer. */
export const isOver = (session: Times, now: number): boolean =>
  now >= endOf(session) || now < session.startedAt;

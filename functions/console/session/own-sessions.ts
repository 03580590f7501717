import { atOnce } from '../../shared/lambda/at-once.ts';
import type { Clock } from '../../shared/lambda/clock.ts';
import { ownerOf } from './id-token.ts';
import { isOver, type Session } from './session.ts';
import type { SessionBook } from './session-book.ts';
import type { SessionTable } from './session-table.ts';

/** A session as its owner sees it. */
export interface ShownSession extends Pick<Session, 'key' | 'startedAt' | 'seenAt'> {
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
}

/** The sessions of who asks, and of nobody else. */
export interface OwnSessions {
  readonly all: () => Promise<readonly ShownSession[]>;
  /** Does nothing where it is none of theirs. */
  readonly end: (key: string) => Promise<void>;
  readonly endAll: () => Promise<void>;
}

export interface OwnSessionsDeps {
  readonly sessions: SessionTable;
  readonly book: SessionBook;
  readonly clock: Clock;
}

const AT_ONCE = 10;

/** Begins a session, so that it is found again: what is not in the book can not be ended from elsewhere. */
export const beginSession = async ({ sessions, book }: OwnSessionsDeps, session: Session): Promise<void> => {
  await book.add(ownerOf(session), session.key, session.startedAt);
  await sessions.begin(session);
};

export const ownSessionsOf = ({ sessions, book, clock }: OwnSessionsDeps, own: Session): OwnSessions => {
  const keys = async (): Promise<readonly string[]> => [
    ...new Set([...(await book.of(ownerOf(own))), own.key]),
  ];
  return {
    all: async () => {
      const found = await atOnce(AT_ONCE, await keys(), sessions.find);
      const now = clock().getTime();
      return found
        .flatMap((session) => (session === null || isOver(session, now) ? [] : [session]))
        .map(({ key, startedAt, seenAt }) => ({ key, startedAt, seenAt, isThis: key === own.key }))
        .toSorted((one, other) => other.startedAt - one.startedAt);
    },
    end: async (key) => {
      if ((await keys()).includes(key)) await sessions.end(key);
    },
    endAll: async () => void (await atOnce(AT_ONCE, await keys(), sessions.end)),
  };
};

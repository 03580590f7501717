import { accessTenantOf, homeOf } from '../../../domain/kernel/ids.ts';
import { accessJournalStream } from '../../../domain/streams/access-journal/stream.ts';
import type { AccessJournalEvent } from '../../../events/catalogue/access-journal.ts';
import type { AppendFirst } from '../../../events/log/append-first.ts';
import type { Actor } from '../../../events/log/types.ts';
import { type Clock, instantOf, londonDate } from '../lambda/clock.ts';
import { digest } from '../lambda/digest.ts';

/** Who read what, by which row of the permission table: ids only. */
export interface Reading {
  readonly actor: string;
  readonly roles: readonly string[];
  readonly row: string;
  readonly correlationId: string;
  readonly school: string;
  readonly stream: string;
  readonly id: string;
  /** Of a list: the sensitive records on the page, as `<stream>/<id>`. */
  readonly shown?: readonly string[];
  /** Of a replay: up to which instant, and by which time. */
  readonly asOf?: string;
  readonly by?: 'recorded' | 'occurred';
}

/** What was asked for and not granted: the address behind the school. */
export interface RefusedAccess {
  readonly method: 'GET' | 'POST';
  readonly stream: string;
  readonly id: string | null;
  readonly part: string | null;
  /** The row that forbids it; null: none allows it. */
  readonly row: string | null;
}

/** A command that a rule refused. */
export interface RefusedCommand {
  readonly stream: string;
  readonly id: string;
  readonly command: string;
  readonly code: string;
  readonly item: string;
}

/** Where a refusal belongs, and who was refused; null: a log-in whose holder the school does not know. */
export interface RefusedTo {
  readonly school: string;
  readonly actor: Actor | null;
  readonly correlationId: string;
}

/**
 * The access journal of every school: each record is in the log before the answer goes out, by one request, and what can't be recorded
 * is not answered. From there it goes the way of every commit: journaled, signed, swept.
 */
export interface AccessJournal {
  readonly recordRead: (reading: Reading) => Promise<void>;
  readonly recordRefusedAccess: (to: RefusedTo, refused: RefusedAccess) => Promise<void>;
  readonly recordRefusedCommand: (to: RefusedTo & { actor: Actor }, refused: RefusedCommand) => Promise<void>;
}

export interface AccessJournalDeps {
  readonly appendFirst: AppendFirst;
  readonly clock: Clock;
  /** Draws 16 hexadecimal digits, which with the time nobody has drawn before. */
  readonly drawId: () => string;
}

/** Who is on record where nobody is known: no person's id, since people join under ids that are random. */
const NOBODY: Actor = { id: 'system.nobody', roles: [] };

export const createAccessJournal = ({ appendFirst, clock, drawId }: AccessJournalDeps): AccessJournal => {
  const put = async (
    { school, actor, correlationId }: RefusedTo,
    event: (today: string) => AccessJournalEvent,
  ): Promise<void> => {
    const time = clock();
    const now = instantOf(time);
    const id = `${now.replaceAll(/[-:.]/g, '').toLowerCase()}-${drawId()}`;
    const key = { school: accessTenantOf(homeOf(school)), stream: accessJournalStream.events.stream, id };
    await appendFirst(key, accessJournalStream, {
      events: [{ ...event(londonDate(time)), occurredAt: now }],
      commandId: id,
      // Drawn for this one record: there is no other body that it could come with. An empty one would look as if somebody had removed it.
      fingerprint: digest(id),
      actor: actor ?? NOBODY,
      now,
      correlationId,
      causationId: null,
      policyVersion: null,
      facts: [],
    });
  };
  return {
    recordRead: ({ school, actor: id, roles, correlationId, ...reading }) =>
      put({ school, actor: { id, roles }, correlationId }, () => eventOf(reading)),
    recordRefusedAccess: (to, refused) =>
      put(to, (on) => ({ type: 'AccessRefused', data: { person: personIn(to), on, ...refused } })),
    recordRefusedCommand: (to, refused) =>
      put(to, () => ({ type: 'CommandRefused', data: { person: to.actor.id, ...refused } })),
  };
};

/** A service is no person; that it asked, the commit itself says. */
const personIn = ({ actor }: RefusedTo): string | null =>
  actor === null || actor.id.startsWith('system.') ? null : actor.id;

type Read = Pick<Reading, 'stream' | 'id' | 'row' | 'shown' | 'asOf' | 'by'>;

const eventOf = ({ stream, id, row, shown = [], asOf, by = 'recorded' }: Read): AccessJournalEvent =>
  asOf === undefined
    ? { type: 'SensitiveRecordRead', data: { stream, id, row, shown: [...shown] } }
    : { type: 'AuditReplayPerformed', data: { stream, id, row, asOf, by } };

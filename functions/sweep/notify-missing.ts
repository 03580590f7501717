import { noticeSettings } from '../../domain/kernel/notice-settings.ts';
import { notificationId } from '../../domain/streams/notifications/cause.ts';
import { notificationsStream } from '../../domain/streams/notifications/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { JournalEntry } from '../../events/log/journal/types.ts';
import { logKey } from '../../events/log/key.ts';
import type { ReadCommit, StreamKey } from '../../events/log/types.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { digest } from '../shared/lambda/digest.ts';
import { log } from '../shared/lambda/log.ts';
import { isSettled, placeOf } from '../shared/notices/deliveries.ts';
import { noticesFor } from '../shared/notices/notices-for.ts';
import { keyOf } from '../shared/publishing/deliver.ts';
import { publishCommits } from '../shared/publishing/publish-commits.ts';
import { readNotifiedUpTo, saveNotifiedUpTo } from './notified-up-to.ts';
import type { Run } from './run.ts';
import type { NewestCommit } from './scan-log.ts';
import type { SweepDeps } from './types.ts';

/** What is younger is left to the queues. */
const SAFE_AGE_MS = 3_600_000;
/** What is older is news to nobody: somebody has been looked for as long. */
const OLDEST_MS = 7 * 86_400_000;
const ENTRIES_A_READ = 1000;
const COMMITS_AT_ONCE = 25;

/**
 * Publishes again the commits of which somebody had to be notified, and nothing says so, or some mail is
 * still owed: the message was lost on its way, or its consumer died each time. Answers how many there were.
 */
export const notifyMissing = async (
  deps: SweepDeps,
  run: Run,
  school: string,
  streams: readonly NewestCommit[],
): Promise<number> => {
  const now = Date.parse(deps.now());
  const since = instantOf(new Date(now - OLDEST_MS));
  const until = instantOf(new Date(now - SAFE_AGE_MS));
  const known = new Set(streams.map(({ key }) => logKey(key)));
  const before = await readNotifiedUpTo(deps, school);
  let [at, owed, settledUpTo]: [number, number, number | null] = [before, 0, null];
  for (let isEnd = false; !isEnd && !run.isLate(); ) {
    const entries = await deps.journal.readJournal(school, at, ENTRIES_A_READ);
    const due = entries.filter((one) => one.at <= until);
    const young = due.filter((one) => one.at >= since && one.stream !== 'notifications');
    const found = await atOnce(COMMITS_AT_ONCE, young, (entry) =>
      checked(deps, run, { school, entry, known }),
    );
    const missing = young.filter((_, index) => found[index] === 'owed');
    owed += missing.length;
    const open = young.find((_, index) => found[index] !== 'settled');
    settledUpTo ??= open === undefined ? null : open.position - 1;
    at = due.at(-1)?.position ?? at;
    isEnd = due.length < ENTRIES_A_READ;
  }
  // The next run begins before what is still owed or not known, or was given up by then.
  const upTo = settledUpTo ?? at;
  if (upTo > before) await saveNotifiedUpTo(deps, school, upTo);
  return owed;
};

interface Entry {
  readonly school: string;
  readonly entry: JournalEntry;
  /** Streams that the log has, by key. */
  readonly known: ReadonlySet<string>;
}

/**
 * A commit that can't be read, or is not as it was journaled, is others' to report. Null where nobody
 * can say here, as of what a later release recorded.
 */
const checked = (
  deps: SweepDeps,
  run: Run,
  { school, entry, known }: Entry,
): Promise<'owed' | 'settled' | null> => {
  const { stream, id, commit, position, hash } = entry;
  const key = { school, stream, id };
  return run.onStream({ key, commit }, async () => {
    if (run.isSuspect(key)) return 'settled';
    const read = await deps.log.readCommit(key, commit);
    if (read === null || read.hash !== hash) return 'settled';
    const isOwed = await isAnyOwed(deps, { key, read, position, known });
    if (!isOwed) return 'settled';
    log('swept', { ...key, commit, model: 'notices' });
    for (const failed of await publishCommits(deps, [{ read, position }]))
      await deps.deadLetters({ reason: 'not-published', key: keyOf(failed.read), position });
    return 'owed';
  });
};

interface Read extends Pick<Entry, 'known'> {
  readonly key: StreamKey;
  readonly read: ReadCommit;
  readonly position: number;
}

const isAnyOwed = async (deps: SweepDeps, { key, read, position, known }: Read): Promise<boolean> => {
  const envelopes = deps
    .toEnvelopes(read.commit, position)
    .flatMap((one) => ('envelope' in one ? [one.envelope] : []));
  for (const envelope of envelopes) if (await isOwed(deps, key, envelope, known)) return true;
  return false;
};

const isOwed = async (
  deps: SweepDeps,
  { school, stream, id }: StreamKey,
  { id: eventId, type, data, actor, recordedtime, streamversion }: Envelope,
  known: ReadonlySet<string>,
): Promise<boolean> => {
  const { settings } = await deps.policyAt(school, recordedtime);
  const notices = noticesFor(
    stream,
    { type, data, streamId: id, actor, recordedAt: recordedtime },
    noticeSettings(settings),
  );
  if (notices.length === 0) return false;
  const cause = { stream, id, part: String(streamversion) };
  const key = { school, stream: 'notifications', id: notificationId(cause, digest) };
  if (!known.has(logKey(key))) return true;
  const { state } = await deps.log.load(key, notificationsStream);
  for (const { notice, lookedForUntil, addressed } of state.notices) {
    if (lookedForUntil !== null) return true;
    const people = addressed.flatMap(({ decided }) => decided);
    const mails = people.length === 0 ? null : await deps.deliveries.get({ eventId, notice });
    if (people.some((one) => !isSettled(mails?.people[placeOf(one)]))) return true;
  }
  return false;
};

import { isNewerEvent } from '../catalogue/upcast.ts';
import { canonical } from './canonical.ts';
import type { Catalogue } from './catalogue.ts';
import { commitText } from './commit-text.ts';
import { digestsAfter } from './digests.ts';
import { TamperedItem } from './errors.ts';
import { foldCommit } from './fold.ts';
import { logKey } from './key.ts';
import { type LogItem, readItem } from './read-item.ts';
import { itemAt, type LogTable, pages } from './table.ts';
import type { Fold, ReadCommit, StreamKey } from './types.ts';

/**
 * `altered`: the commit is not as it was written; `chain-broken`: its `prev` is not the hash of the commit
 * before, and nothing tells which of the two is wrong; `gap`: it is missing; `state-differs`: its snapshot is
 * not what the events fold to.
 */
export type Finding = 'altered' | 'chain-broken' | 'gap' | 'state-differs';

export type StreamCheck =
  /**
   * `head` is the newest commit's hash, to compare with the journal: a stream alone can't tell that its end
   * was cut off or altered.
   */
  | { readonly ok: true; readonly commits: number; readonly head: string | null }
  | { readonly ok: false; readonly commit: number; readonly reason: Finding };

type CheckedLog = LogTable & { readonly catalogue: Catalogue };

/** What is known after the commits that were found right. */
interface Progress<S> {
  readonly newest: LogItem | null;
  readonly digests: Buffer;
  readonly state: S | undefined;
}

type Stored = Parameters<typeof readItem>[0];
type Wrong = Extract<StreamCheck, { readonly ok: false }>;

/**
 * Reads one stream whole, recomputes hashes, digests and (with a fold) states, and names the first commit
 * that is wrong.
 * @param visit sees each commit before that one, in order
 */
export const checkStream = async <S>(
  log: CheckedLog,
  key: StreamKey,
  fold?: Fold<S>,
  visit: (read: ReadCommit) => void = () => undefined,
): Promise<StreamCheck> => {
  let done: Progress<S> = { newest: null, digests: Buffer.alloc(0), state: fold?.initialState };
  for await (const page of pages(log, 'read', { pk: logKey(key) })) {
    for (const stored of page) {
      const next = await examine(log, done, stored, fold);
      if ('ok' in next) return next;
      done = next;
      if (done.newest !== null) visit(done.newest);
    }
  }
  return { ok: true, commits: numberOf(done), head: done.newest?.hash ?? null };
};

const numberOf = <S>({ newest }: Progress<S>): number => newest?.commit.commit ?? 0;

const examine = async <S>(
  log: CheckedLog,
  done: Progress<S>,
  stored: Stored,
  fold?: Fold<S>,
): Promise<Progress<S> | Wrong> => {
  const commit = numberOf(done) + 1;
  if (stored['sk']?.N !== String(commit)) return { ok: false, commit, reason: 'gap' };
  const item = readable(stored);
  if (item === null) return { ok: false, commit, reason: 'altered' };
  if (item.commit.prev !== (done.newest?.hash ?? null)) return blame(log, item);
  try {
    const next = after(log, done, item, fold);
    const reason = flawOf(done, next, item, fold);
    return reason === null ? next : { ok: false, commit, reason };
  } catch (error) {
    // What was altered may be anything, so nothing that folds it need hold; but a commit that the next one
    // confirms is the fold's fault.
    if (await isConfirmed(log, item)) throw error;
    return { ok: false, commit, reason: 'altered' };
  }
};

const after = <S>(
  log: CheckedLog,
  done: Progress<S>,
  item: LogItem,
  fold: Fold<S> | undefined,
): Progress<S> => ({
  newest: item,
  digests: digestsAfter(done.digests, item.commit),
  state: stateAfter(log, done.state, item, fold),
});

/** Undefined where no fold is asked for, or a later release recorded what this one can't fold. */
const stateAfter = <S>(
  { catalogue }: CheckedLog,
  before: S | undefined,
  { commit }: LogItem,
  fold: Fold<S> | undefined,
): S | undefined => {
  if (fold === undefined || before === undefined) return undefined;
  try {
    return foldCommit(catalogue, fold, before, commit);
  } catch (error) {
    if (isNewerEvent(error)) return undefined;
    throw error;
  }
};

/**
 * A hash can't see what is not in the text: the text's own form, the numbering of events, the digests, the
 * state.
 */
const flawOf = <S>(
  before: Progress<S>,
  now: Progress<S>,
  item: LogItem,
  fold: Fold<S> | undefined,
): Finding | null => {
  const { newest } = before;
  const firstVersion = newest === null ? 1 : newest.commit.firstVersion + newest.commit.events.length;
  if (item.commit.firstVersion !== firstVersion || item.text !== commitText(item.commit)) return 'altered';
  if (item.digests.length === 0 || !now.digests.subarray(0, item.digests.length).equals(item.digests))
    return 'altered';
  const { sv, s } = item.unhashed;
  const carries = fold !== undefined && sv === fold.stateVersion && s !== undefined;
  return carries && now.state !== undefined && canonical(s) !== asStored(now.state) ? 'state-differs' : null;
};

/** The canonical text of a state after its way through JSON, where what is undefined is dropped. */
const asStored = (state: unknown): string => canonical(JSON.parse(JSON.stringify(state)));

/**
 * The link before an item is wrong. If the commit after it confirms the item itself, the one before it was
 * altered.
 */
const blame = async (log: CheckedLog, item: LogItem): Promise<Wrong> => {
  const { commit } = item.commit;
  const following = await followingOf(log, item);
  if (following === null || commit === 1) return { ok: false, commit, reason: 'chain-broken' };
  return { ok: false, commit: following.commit.prev === item.hash ? commit - 1 : commit, reason: 'altered' };
};

const isConfirmed = async (log: CheckedLog, item: LogItem): Promise<boolean> =>
  (await followingOf(log, item))?.commit.prev === item.hash;

const followingOf = (log: CheckedLog, { key, commit }: LogItem): Promise<LogItem | null> =>
  itemAt(log, logKey(key), commit.commit + 1).catch(nullIfTampered);

const readable = (stored: Stored): LogItem | null => {
  try {
    const item = readItem(stored);
    // No hash covers that part: asking for it here is what finds it unreadable.
    return item.unhashed.f === '' ? null : item;
  } catch (error) {
    return nullIfTampered(error);
  }
};

const nullIfTampered = (error: unknown): null => {
  if (error instanceof TamperedItem) return null;
  throw error;
};

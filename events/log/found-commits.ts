import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { TamperedItem } from './errors.ts';
import { createFormerTrusts, type FormerTrusts } from './former-trusts.ts';
import { type FoundCommit, type Standin, standinOf, type Tampered } from './found.ts';
import { type MarkersTable, markersAfter } from './journal/markers.ts';
import type { Marked } from './journal/types.ts';
import { logKey } from './key.ts';
import { type LogItem, readableItem } from './read-item.ts';
import { type LogTable, pages } from './table.ts';
import type { LogReader, StreamKey } from './types.ts';

/** Log and journal, to read one beside the other. */
export interface FoundDeps {
  readonly log: LogTable;
  readonly journal: MarkersTable;
  /** The trust that this deployment is for. */
  readonly trust: string;
}

/** Reads one stream as it is found. */
export type ReadFound = (key: StreamKey, after: number) => AsyncIterable<FoundCommit>;

/** Markers that are asked for at a time. */
const AT_ONCE = 1000;

/**
 * Commits of a stream after a number, in order, to the end, consistent: each beside its marker, which has the
 * hash that it was journaled with. What is not journaled yet has to follow. Markers are read before the log:
 * what is appended meanwhile is taken as not journaled.
 */
export const createReadFound = (deps: FoundDeps): ReadFound => {
  const former = createFormerTrusts(deps.log, deps.trust);
  return async function* (key, after) {
    let chain = await chainAt(deps, key, after);
    for (let last = after; ; ) {
      const marked = await markersAfter(deps.journal, key, last, AT_ONCE);
      const isEnd = marked.length < AT_ONCE;
      const until = isEnd ? Number.MAX_SAFE_INTEGER : (marked.at(-1)?.commit ?? last);
      for await (const one of joined(deps, key, { after: last, until, marked })) {
        const found = await ofItsTrust(deps, former, judged(deps, key, chain, one));
        chain = chainAfter(found, one);
        yield found;
      }
      if (isEnd) return;
      last = until;
    }
  };
};

/** What the next commit has to follow; null: nobody can follow what is not as it was journaled. */
interface Chain {
  readonly commit: number;
  readonly hash: string | null;
}
type Followed = Chain | null;

/** The commit that was read last before, or nothing yet. */
const chainAt = async ({ log, journal }: FoundDeps, key: StreamKey, after: number): Promise<Followed> => {
  if (after === 0) return { commit: 0, hash: null };
  const [marked] = await markersAfter(journal, key, after - 1, 1);
  if (marked?.commit === after) return { commit: after, hash: marked.hash };
  for await (const [item] of pages(log, 'read', { pk: logKey(key), low: after, high: after })) {
    const read = item === undefined ? null : readableItem(item);
    return read === null ? null : { commit: after, hash: read.hash };
  }
  return null;
};

const chainAfter = (found: FoundCommit, { commit, marked }: Place): Followed => {
  if (marked !== null) return { commit, hash: marked.hash };
  return found.standing === 'intact' ? { commit, hash: found.read.hash } : null;
};

/** A number of the stream: what the journal has of it, and what stands in the log. */
interface Place {
  readonly commit: number;
  readonly marked: Marked | null;
  readonly item: Record<string, AttributeValue> | null;
}

interface Stretch {
  readonly after: number;
  readonly until: number;
  readonly marked: readonly Marked[];
}

/** Every number that has a marker or an item, in order. */
async function* joined(
  { log }: FoundDeps,
  key: StreamKey,
  { after, until, marked }: Stretch,
): AsyncGenerator<Place> {
  const left = [...marked];
  for await (const page of pages(log, 'read', { pk: logKey(key), low: after + 1, high: until })) {
    for (const item of page) {
      const commit = Number(item['sk']?.N);
      yield* left.splice(0, countOf(left, commit)).map(lacking);
      const own = left[0]?.commit === commit ? (left.shift() ?? null) : null;
      yield { commit, marked: own, item };
    }
  }
  yield* left.map(lacking);
}

/** How many of the markers are of commits before a number. */
const countOf = (marked: readonly Marked[], commit: number): number => {
  const first = marked.findIndex((one) => one.commit >= commit);
  return first < 0 ? marked.length : first;
};

const lacking = (marked: Marked): Place => ({ commit: marked.commit, marked, item: null });

const judged = (
  { trust }: FoundDeps,
  key: StreamKey,
  chain: Followed,
  { commit, marked, item }: Place,
): FoundCommit => {
  const read = item === null ? null : readableItem(item);
  const found: Standin | null = item === null ? null : standinOf(read);
  const ref = { stream: key.stream, id: key.id, commit };
  if (marked !== null) {
    const { position, hash } = marked;
    if (read !== null && read.hash === hash) return { standing: 'intact', position, read };
    return { standing: item === null ? 'missing' : 'altered', ref, position, hash, found } satisfies Tampered;
  }
  return read !== null && follows(read, chain, trust)
    ? { standing: 'intact', position: null, read }
    : { standing: 'foreign', ref, position: null, hash: null, found };
};

/** A commit of another trust is the school's where the log states that it came from there, up to that position. */
const ofItsTrust = async (
  { trust }: FoundDeps,
  former: FormerTrusts,
  found: FoundCommit,
): Promise<FoundCommit> => {
  if (found.standing !== 'intact' || found.read.commit.trust === trust) return found;
  const { position, read } = found;
  if (position !== null && (await former.isAt(read.commit, position))) return found;
  const { stream, id, commit } = read.commit;
  const ref = { stream, id, commit };
  return { standing: 'foreign', ref, position: null, hash: null, found: standinOf(read) };
};

const follows = ({ commit: { trust, commit, prev } }: LogItem, chain: Followed, own: string): boolean =>
  chain !== null && trust === own && commit === chain.commit + 1 && prev === chain.hash;

/**
 * The same for those who make something of commits and show nothing: commits that are as they were journaled.
 * @throws TamperedItem, with the key, at the first that is not
 */
export const asJournaled = (readFound: ReadFound): LogReader['commitsAfter'] =>
  async function* (key, after) {
    for await (const found of readFound(key, after)) {
      if (found.standing !== 'intact') {
        const place = `${logKey(key)}/${found.ref?.commit ?? '?'}`;
        throw new TamperedItem(`${place} is ${found.standing}`, { key: place });
      }
      yield found.read;
    }
  };

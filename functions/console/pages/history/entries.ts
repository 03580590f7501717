import type { Api } from '../../api/api.ts';
import { orNull } from '../../api/api-problem.ts';
import { readCommits, type StoredCommit } from '../../api/commits.ts';
import { type History, isWhole, type Recorded, readHistory } from '../../api/history.ts';
import { may } from '../../api/rights.ts';
import { eventsIn, type ShownEvent } from '../../html/events.ts';
import type { Asking } from '../page.ts';

export type Here = Asking<'school' | 'stream' | 'record'>;

const LIMIT = 50;
/** As many as the API answers with at once. */
const MOST_COMMITS = 500;

/** What is there of a page: events for those who may read the record, commits for who may read the journal. */
interface Found {
  readonly history: History | null;
  readonly commits: readonly StoredCommit[];
  readonly next: string | null;
}

const askHistory = (api: Pick<Api, 'get'>, { params: { school, stream, record }, query }: Here) =>
  readHistory(api, school, {
    stream,
    record,
    query: { limit: String(LIMIT), cursor: query['cursor'] },
  });

/** The commits of the events on the page, and those between them. */
const commitsAround = async ({ api, params }: Here, { events }: History): Promise<Found['commits']> => {
  const numbers = events.flatMap(({ commit }) => commit ?? []);
  if (numbers.length === 0) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const wanted = { ...params, after: first - 1, limit: Math.min(MOST_COMMITS, last - first + 1) };
  return (await readCommits(api, params.school, wanted)).commits;
};

const find = async (asking: Here): Promise<Found> => {
  const { api, place, params, query } = asking;
  if (!may(place, { audit: 'journal' })) {
    const history = await askHistory(api, asking);
    return { history, commits: [], next: history.next };
  }
  const history = await orNull(askHistory(api, asking));
  if (history !== null) return { history, commits: await commitsAround(asking, history), next: history.next };
  const after = /^\d{1,9}$/.test(query['cursor'] ?? '') ? Number(query['cursor']) : 0;
  const { commits, next } = await readCommits(api, params.school, { ...params, after, limit: LIMIT });
  return { history: null, commits, next: next === null ? null : String(next) };
};

/** What one command recorded, from what the caller may see of it. */
export interface Entry {
  readonly commit: number | null;
  readonly recordedAt: string | null;
  readonly actor: string | null;
  readonly events: readonly ShownEvent[];
  readonly stored: StoredCommit | null;
}

const asShown = (event: Recorded): ShownEvent => ({ ...event, isSealed: false });

const entriesOf = ({ history, commits }: Found): readonly Entry[] => {
  const events = Map.groupBy(history?.events ?? [], ({ commit }) => commit ?? null);
  const stored = new Map(commits.map((one) => [one.commit, one]));
  const numbers = [...new Set([...events.keys(), ...stored.keys()])];
  return numbers
    .toSorted((one, other) => (one ?? 0) - (other ?? 0))
    .map((commit): Entry => {
      const own = (events.get(commit) ?? []).filter(isWhole);
      const one = stored.get(commit) ?? null;
      const written = one?.written ?? null;
      return {
        commit,
        recordedAt: own[0]?.recordedAt ?? written?.recordedAt ?? null,
        actor: own[0]?.actor.id ?? written?.actor.id ?? null,
        events: history === null && written !== null ? eventsIn(written) : own.map(asShown),
        stored: one,
      };
    });
};

/** A page of what happened to a record. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** Whether the caller reads the record itself; else all that is personal stays sealed. */
  readonly isOpen: boolean;
  readonly next: string | null;
}

/** @throws ApiProblem */
export const findEntries = async (asking: Here): Promise<Entries> => {
  const found = await find(asking);
  return { entries: entriesOf(found), isOpen: found.history !== null, next: found.next };
};

import type { Api } from '../../api/api.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { readCommits, type StoredCommit } from '../../api/commits.ts';
import { type History, isWhole, readHistory } from '../../api/history.ts';
import { may } from '../../api/rights.ts';
import { eventsIn, type ShownEvent } from '../../html/events.ts';
import type { Asking } from '../page.ts';

export type Here = Asking<'school' | 'stream' | 'record'>;

const LIMIT = 50;
/** As many as the API answers with at once. */
const MOST_COMMITS = 500;

/** Why there are no events but those of stored commits. */
export type Lack = 'closed' | 'tampered';

/** What is there of a page: events for those who may read the record, commits for who may read the journal. */
interface Found {
  readonly history: History | Lack;
  readonly commits: readonly StoredCommit[];
  readonly next: string | null;
}

/** A page of stored commits begins behind the number of one; a page of the history has a cursor of the API. */
const commitIn = ({ query: { cursor = '' } }: Here): number | null =>
  /^\d{1,9}$/.test(cursor) ? Number(cursor) : null;

const askHistory = (api: Pick<Api, 'get'>, asking: Here) => {
  const { school, stream, record } = asking.params;
  const cursor = commitIn(asking) === null ? asking.query['cursor'] : undefined;
  return readHistory(api, school, { stream, record, query: { limit: String(LIMIT), cursor } });
};

/** @throws ApiProblem for anything but a record that is closed, not there, or nowhere as it was recorded */
const openHistory = async (asking: Here): Promise<History | Lack> => {
  try {
    return await askHistory(asking.api, asking);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.slug === 'tampered') return 'tampered';
    if (error.status === 403 || error.status === 404) return 'closed';
    throw error;
  }
};

/** The commits of the events on the page, and those between them. */
const commitsAround = async ({ api, params }: Here, { events }: History): Promise<Found['commits']> => {
  const numbers = events.flatMap(({ commit }) => commit ?? []);
  if (numbers.length === 0) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const wanted = { ...params, after: first - 1, limit: Math.min(MOST_COMMITS, last - first + 1) };
  return (await readCommits(api, params.school, wanted)).commits;
};

const find = async (asking: Here): Promise<Found> => {
  const { api, place, params } = asking;
  if (!may(place, { audit: 'journal' })) {
    const history = await askHistory(api, asking);
    return { history, commits: [], next: history.next };
  }
  const history = await openHistory(asking);
  if (typeof history !== 'string')
    return { history, commits: await commitsAround(asking, history), next: history.next };
  const after = commitIn(asking) ?? 0;
  const { commits, next } = await readCommits(api, params.school, { ...params, after, limit: LIMIT });
  return { history, commits, next: next === null ? null : String(next) };
};

/** What one command recorded, from what the caller may see of it. */
export interface Entry {
  readonly commit: number | null;
  readonly recordedAt: string | null;
  readonly actor: string | null;
  readonly events: readonly ShownEvent[];
  readonly stored: StoredCommit | null;
}

const entriesOf = ({ history, commits }: Found): readonly Entry[] => {
  const events = Map.groupBy(
    typeof history === 'string' ? [] : history.events,
    ({ commit }) => commit ?? null,
  );
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
        events: typeof history === 'string' && written !== null ? eventsIn(written) : own,
        stored: one,
      };
    });
};

/** A page of what happened to a record. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** Null: the caller reads the record itself. Else all that is personal stays sealed. */
  readonly lack: Lack | null;
  readonly next: string | null;
}

/** @throws ApiProblem */
export const findEntries = async (asking: Here): Promise<Entries> => {
  const found = await find(asking);
  const lack = typeof found.history === 'string' ? found.history : null;
  return { entries: entriesOf(found), lack, next: found.next };
};

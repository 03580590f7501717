import type { ReadCommit, StreamKey } from '../../../events/log/types.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { logFailure } from '../../shared/lambda/log.ts';
import { sourceText } from '../../shared/read-model/items.ts';
import type { HealthSources } from './health-sources.ts';
import type { Kept } from './kept.ts';

/** What a list of a school does not show yet. */
export interface Lag {
  readonly model: string;
  readonly school: string;
  readonly events: number;
  /** When the oldest of them was recorded, UTC. */
  readonly since: string;
}

/** Newest positions of a school that are looked at. */
export const LOOKED_AT = 100;
/** Records of a school whose commits are read at once. */
const READS_AT_ONCE = 4;

/**
 * What the lists of a school do not show yet of the records that its newest positions name: each row says
 * which commit it reflects, so that nothing has to be noted while projecting. A record that can't be read is
 * left to the sweep, which names it.
 * @param from what was journaled before, the newest sweep has compared with the lists; null: nothing
 */
export const lagIn = async (
  sources: HealthSources,
  school: string,
  from: string | null,
): Promise<readonly Lag[]> => {
  const entries = await sources.newestEntries(school, LOOKED_AT);
  const newest = new Map(
    entries
      .filter(({ at }) => from === null || at >= from)
      .map(({ stream, id, commit }) => [sourceText({ stream, id }), { key: { school, stream, id }, commit }]),
  );
  const asked = [...newest.values()].flatMap(({ key, commit }) =>
    sources.kept.filter((of) => of.reflects(key.stream)).map((of) => ({ of, model: of.model, key, commit })),
  );
  const reflected = await sources.reflectedIn(asked);
  const behind = asked
    .map((one, index) => ({ ...one, reflected: reflected[index] ?? 0 }))
    .filter((one) => one.reflected < one.commit);
  const byRecord = [...Map.groupBy(behind, ({ key }) => sourceText(key)).values()];
  const left = await atOnce(READS_AT_ONCE, byRecord, (lists) => leftOf(sources, lists));
  return [...Map.groupBy(left.flat(), ({ model }) => model)].flatMap(([model, ofModel]) => {
    const commits = ofModel.flatMap((one) => one.commits);
    const [since] = commits.map(({ commit }) => commit.recordedAt).toSorted();
    const events = commits.reduce((sum, { commit }) => sum + commit.events.length, 0);
    return since === undefined ? [] : [{ model, school, events, since }];
  });
};

interface Behind {
  readonly of: Kept;
  readonly key: StreamKey;
  readonly reflected: number;
}

interface Left {
  readonly model: string;
  readonly commits: readonly ReadCommit[];
}

/** Of one record, by list; its commits are read once for all lists. */
const leftOf = async ({ log }: HealthSources, lists: readonly Behind[]): Promise<readonly Left[]> => {
  const [first] = lists;
  if (first === undefined) return [];
  const from = Math.min(...lists.map(({ reflected }) => reflected));
  try {
    const commits = await Array.fromAsync(log.commitsAfter(first.key, from));
    return lists.map(({ of, reflected }) => ({ model: of.model, commits: of.left(reflected, commits) }));
  } catch (error) {
    logFailure(error);
    return [];
  }
};

import { type Look, viewerOf } from '../../../domain/reports/as-of/look.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { Tampered } from '../../../events/log/found.ts';
import type { Replay } from '../../../events/log/replay/replay.ts';

export interface ReplayDeps {
  readonly replay: Pick<Replay, 'after'>;
  readonly catalogue: Pick<Catalogue, 'upcast' | 'dayOf'>;
}

export interface Replayed {
  /** For each look the position of the last journal entry that counts, 0 where none does. */
  readonly positions: readonly number[];
  /** Commits that are not as they were journaled: nothing is answered of the records that they belong to. */
  readonly tampered: readonly Tampered[];
}

/**
 * Replays a school's journal once, from its beginning to its end, for all the looks. It can't stop early: a
 * commit may have been journaled long after it was recorded, and recorded long after it happened.
 * @param upTo the position after which nothing is looked at, such as a checkpoint's; left out: to the end
 */
export const replayInto = async (
  { replay, catalogue }: ReplayDeps,
  school: string,
  looks: readonly Look[],
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<Replayed> => {
  const viewers = looks.map((look) => viewerOf(catalogue, look));
  const tampered: Tampered[] = [];
  for await (const found of replay.after(school, 0, { until: upTo })) {
    if (found.standing !== 'intact') {
      tampered.push(found);
      const { ref } = found;
      if (ref !== null) for (const viewer of viewers) viewer.leaveOut(`${ref.stream}/${ref.id}`);
      continue;
    }
    const { commit } = found.read;
    const events = commit.events.map((event) => catalogue.upcast(commit.stream, event));
    for (const viewer of viewers) viewer.see(found.position, { ...commit, events });
  }
  return { positions: viewers.map((viewer) => viewer.position()), tampered };
};

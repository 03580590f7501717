import { type Look, viewerOf } from '../../../domain/reports/as-of/look.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';
import type { Replay } from '../../../events/log/replay/replay.ts';

export interface ReplayDeps {
  readonly replay: Pick<Replay, 'after'>;
  readonly catalogue: Pick<Catalogue, 'upcast' | 'dayOf'>;
}

/**
 * Replays a school's journal once, from its beginning to its end, for all the looks.
 * It can't stop early: a commit may have been journaled long after it was recorded, and recorded long after it happened.
 * @returns for each look the position of the last journal entry that counts, 0 where none does
 */
export const replayInto = async (
  { replay, catalogue }: ReplayDeps,
  school: string,
  looks: readonly Look[],
): Promise<readonly number[]> => {
  const viewers = looks.map((look) => viewerOf(catalogue, look));
  for await (const { position, read } of replay.after(school, 0)) {
    const events = read.commit.events.map((event) => catalogue.upcast(read.commit.stream, event));
    for (const viewer of viewers) viewer.see(position, { ...read.commit, events });
  }
  return viewers.map((viewer) => viewer.position());
};

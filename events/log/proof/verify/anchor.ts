import { sameHash } from '../hash.ts';
import type { Content } from './content.ts';
import type { ReadCheckpoint } from './read-checkpoints.ts';
import type { Standing } from './standing.ts';

/**
 * How a checkpoint is known to be of the history of the commits: by their leaves, not of it by them, or not
 * from them.
 */
export type Anchor = 'of the same history' | 'of another history' | 'unknown';

/** Against the commits or the journal, whichever gives the root of the bundle's checkpoint. */
export const anchorOf = (
  { size, root }: Pick<ReadCheckpoint, 'size' | 'root'>,
  { manifest, checkpoints }: Content,
  standing: Standing,
): Anchor => {
  const known =
    size === manifest.size
      ? checkpoints.main?.root
      : standing.commits || standing.journal
        ? standing.roots.get(size)
        : undefined;
  if (known === undefined) return 'unknown';
  return sameHash(known, root) ? 'of the same history' : 'of another history';
};

import { RESTORED } from '../commit-shape.ts';
import { digestsAfter, fitting } from '../digests.ts';
import { joinBody, pack } from '../format.ts';
import { logKey } from '../key.ts';
import { itemBytes } from '../size.ts';
import type { Commit } from '../types.ts';

/** What each stream remembers of its newest commands, as far as a restore has come. */
export interface RestoredBodies {
  /** The item's body of the next commit, in the order of the journal. @param own as the log had it, or null */
  readonly next: (commit: Commit, text: string, own: Uint8Array | null) => Uint8Array;
}

/**
 * Bodies of items, whole again: the text byte for byte, digests made of it, and no snapshot, so that a state
 * is folded until the next commit carries one.
 */
export const restoredBodies = (): RestoredBodies => {
  const digestsOf = new Map<string, Buffer>();
  return {
    next: (commit, text, own) => {
      const pk = logKey(commit);
      const digests = digestsAfter(digestsOf.get(pk) ?? Buffer.alloc(0), commit);
      digestsOf.set(pk, digests);
      if (own !== null) return own;
      const packed = pack({ text, unhashed: JSON.stringify({ f: RESTORED }) });
      const bytes = itemBytes(pk, commit.commit, 2 + packed.length);
      return joinBody(fitting(digests, bytes), packed);
    },
  };
};

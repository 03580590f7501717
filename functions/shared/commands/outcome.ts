import type { Rejection } from '../../../domain/kernel/decider.ts';
import type { Appended } from '../../../events/log/types.ts';

/** What a command came to on the record; no events where there was nothing to do. */
export type Executed = Pick<Appended, 'key' | 'commit' | 'version' | 'events' | 'replayed'>;

/** What became of a command. Only `executed` may have left a commit. */
export type Outcome =
  | { readonly kind: 'executed'; readonly executed: Executed }
  /** A rule of the stream, or of the names that only one can have, does not allow it. */
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  /** The permission table does not allow it: the id of the row that decided, or `no-row`. */
  | { readonly kind: 'forbidden'; readonly row: string }
  /** The record is not as the sender expected it. */
  | { readonly kind: 'stale' }
  /** The same id came with another body before. */
  | { readonly kind: 'reused-id' }
  /** The commit has no room in one item. */
  | { readonly kind: 'too-large' }
  /** What is personal in it was to be sealed for a record or person whose key was destroyed. */
  | { readonly kind: 'erased' }
  /** The school leaves for another trust, or has left: nothing more is recorded of it here. */
  | { readonly kind: 'left' }
  /** Others kept changing the record; the same command may be sent again. */
  | { readonly kind: 'conflict' };

/*
 * A school that came from another trust: its commits from there keep their text, with that trust in it, and the
 * commit behind them states so. Of which trust a commit at a position has to be, follows from those statements.
 */

/** What a commit states of all that stands before it. */
export interface Joined {
  /** The trust that recorded it. */
  readonly from: string;
  /** Positions 1 to this one; the commit that states it is the next. */
  readonly size: number;
  /** Root of the tree of that size, base64 with padding. */
  readonly root: string;
  /** The other trust's checkpoint of just that size: a signed note. */
  readonly checkpoint: string;
}

/** The record that says where a school came from, in its journal and in its access journal. */
export const MOVES = { stream: 'moves', id: 'school' } as const;
const JOINED = 'SchoolJoined';

interface Stating {
  readonly stream: string;
  readonly id: string;
  readonly events: readonly unknown[];
}

type Unknowns = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Unknowns => typeof value === 'object' && value !== null;

/** What a commit states; null: nothing. */
export const joinedIn = ({ stream, id, events }: Stating): Joined | null => {
  if (stream !== MOVES.stream || id !== MOVES.id) return null;
  const stating = events.find((one) => isObject(one) && one['type'] === JOINED);
  const data = isObject(stating) ? stating['data'] : null;
  if (!isObject(data)) return null;
  const { from, size, root, checkpoint } = data;
  return typeof from === 'string' &&
    Number.isSafeInteger(size) &&
    typeof root === 'string' &&
    typeof checkpoint === 'string'
    ? { from, size: Number(size), root, checkpoint }
    : null;
};

/** A former trust, and the last position that it recorded. */
export type FormerTrust = Pick<Joined, 'from' | 'size'>;

/** Of which trust the commit at a position has to be. @param own the trust whose log it is */
export const trustAt = (former: readonly FormerTrust[], own: string): ((position: number) => string) => {
  const rising = former.toSorted((a, b) => a.size - b.size);
  return (position) => rising.find(({ size }) => position <= size)?.from ?? own;
};

type Awaitable<T> = T | Promise<T>;

/**
 * Where a consumer keeps what it makes of events, and how far it is. Both are written in one transaction: that is
 * what makes an effect happen once, whatever is delivered again and wherever the consumer dies.
 */
export interface ConsumerStore<Tx> {
  /** Keeps all that the work writes, or nothing of it where the work throws; asked for one at a time. */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** What was written last under a key; null before that. */
  readonly readMark: (tx: Tx, key: string) => Awaitable<string | null>;
  readonly writeMark: (tx: Tx, key: string, mark: string) => Awaitable<void>;
}

/** What a store in memory holds. */
export interface Memory<S> {
  readonly marks: Record<string, string>;
  /** The consumer's own: read and changed by what handles events. */
  state: S;
}

/** A store in memory, for tests: a transaction that throws leaves no trace. It holds what JSON can hold. */
export const memoryStore = <S>(initial: S): ConsumerStore<Memory<S>> & { readonly read: () => S } => {
  let kept: Memory<S> = { marks: {}, state: initial };
  return {
    transaction: async (work) => {
      const changed = structuredClone(kept);
      const answer = await work(changed);
      kept = changed;
      return answer;
    },
    readMark: ({ marks }, key) => marks[key] ?? null,
    writeMark: ({ marks }, key, mark) => {
      marks[key] = mark;
    },
    read: () => structuredClone(kept.state),
  };
};

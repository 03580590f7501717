/** What lives on can be held, and goes on where it stopped. */
export interface Pausing {
  readonly isPaused: () => boolean;
  readonly set: (isPaused: boolean) => void;
  /** Resolves when it is not held: at once, or later. */
  readonly resumed: () => Promise<void>;
}

export const newPausing = (): Pausing => {
  let held = Promise.withResolvers<void>();
  held.resolve();
  let isPaused = false;
  return {
    isPaused: () => isPaused,
    set: (asked) => {
      if (asked && !isPaused) held = Promise.withResolvers<void>();
      if (!asked) held.resolve();
      isPaused = asked;
    },
    resumed: () => held.promise,
  };
};

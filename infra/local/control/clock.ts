/**
 * The time that functions see: the machine's, moved by an offset that the control endpoint sets. No
 * deployable stack has this.
 */
export interface ControlClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly offset: () => number;
  /** From now on it is `instant`, and time goes on from there; null goes back to the machine's time. */
  readonly set: (instant: string | null) => void;
  /** Called after each change. */
  readonly onChange: (listener: () => void) => void;
}

export function controlClock(real: () => number = Date.now): ControlClock {
  let offset = 0;
  const listeners: (() => void)[] = [];
  return {
    now: () => real() + offset,
    offset: () => offset,
    set: (instant) => {
      offset = instant === null ? 0 : Date.parse(instant) - real();
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

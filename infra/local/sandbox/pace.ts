import type { LocalStack } from '../local-stack.ts';

export type Wait = (milliseconds: number) => Promise<unknown>;

/** How the time of the sandbox goes on. */
export interface Pace {
  /** Resolves when it is that instant; at once where it has passed. */
  readonly reach: (instant: string) => Promise<void>;
  /** Resolves when another command may be sent. */
  readonly turn: () => Promise<void>;
}

export interface PaceOptions {
  /** Milliseconds of its time in one of ours; null: as fast as it goes. */
  readonly speed: number | null;
  readonly wait: Wait;
}

/** Schedules hear of the time so often, not of every minute that passes. */
const TICK_MS = 1000;
/** No faster than 20 commands a second, whatever the speed is. */
const TURN_MS = 50;

export const newPace = (
  { setTime, now }: Pick<LocalStack, 'setTime' | 'now'>,
  { speed, wait }: PaceOptions,
): Pace => ({
  reach: async (instant) => {
    const end = Date.parse(instant);
    for (let at = now(); at < end; ) {
      const next = speed === null ? end : Math.min(end, at + TICK_MS * speed);
      if (speed !== null) await wait((next - at) / speed);
      // It was not set back by somebody, nor forward beyond it.
      if (now() < next) setTime(new Date(next).toISOString());
      at = next;
    }
  },
  turn: async () => void (await wait(TURN_MS)),
});

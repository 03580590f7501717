import { vi } from 'vitest';
import { createHandler, type SignCheckpointsDeps } from '../../functions/sign-checkpoints/handler.ts';
import { liveUntil } from './journal-campaign/life.ts';
import { journaledHistory } from './journaled-history.ts';
import { signedSchool, signingWorld } from './signing-world.ts';

/** How a run went. */
export interface SlowRun {
  readonly seconds: number;
  /** What it threw; null where it ended well. */
  readonly error: Error | null;
}

const LIMIT_MS = 900_000;

/**
 * A trust whose every request takes its time, by a clock of the test's own: hours pass in seconds. The caller has
 * set fake timers.
 * @param requestMs of a request to table or archive
 * @param keyMs of a signature
 */
export const slowSigning = (schools: readonly string[], requestMs: number, keyMs: number) => {
  const world = signingWorld(journaledHistory(signedSchool, 40));
  const later = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
  const life = liveUntil(undefined, async (work) => {
    await later(requestMs);
    return work();
  });
  const deps = world.deps(life);
  const { sign } = deps.keys;
  /** Signatures by origin, also of notes that got nowhere. */
  const slow: SignCheckpointsDeps = {
    ...deps,
    now: () => new Date().toISOString(),
    keys: {
      ...deps.keys,
      sign: async (text) => {
        await later(keyMs);
        return sign(text);
      },
    },
    schools: async () => schools,
  };
  const run = async (changes: Partial<SignCheckpointsDeps> = {}, limitMs = LIMIT_MS): Promise<SlowRun> => {
    const began = Date.now();
    const context = { getRemainingTimeInMillis: () => began + limitMs - Date.now() };
    let ended: SlowRun | undefined;
    const end = (error: Error | null) => {
      ended = { seconds: (Date.now() - began) / 1000, error };
    };
    void createHandler({ ...slow, ...changes })(null, context).then(
      () => end(null),
      (error: unknown) => end(error instanceof Error ? error : new Error('no error')),
    );
    while (ended === undefined) await vi.advanceTimersByTimeAsync(1000);
    return ended;
  };
  return Object.assign(world, { slow, run });
};

import { describe, expect, it } from 'vitest';
import { type DeliveryFailure, deliver } from '../../../infra/local/bus/deliver.ts';

/** Delivers to a target that fails the first times; what the dead letters got. */
async function run(failures: number, { maximumRetries = 185, isFinal = false } = {}) {
  let now = 0;
  let tries = 0;
  const dead: DeliveryFailure[] = [];
  await deliver({
    send: async () => {
      tries += 1;
      if (tries <= failures) throw new TypeError('target is down');
    },
    isFinal: () => isFinal,
    policy: { maximumRetries, maximumAgeSeconds: 86_400 },
    onDead: async (failure) => void dead.push(failure),
    pause: async (milliseconds) => {
      now += milliseconds;
      return true;
    },
    now: () => now,
  });
  return { tries, dead };
}

describe('delivery by a rule', () => {
  it('is tried again until it works', async () => {
    expect(await run(5)).toEqual({ tries: 6, dead: [] });
  });

  it('becomes a dead letter after the allowed retries', async () => {
    const { tries, dead } = await run(99, { maximumRetries: 3 });
    expect([tries, dead]).toEqual([
      4,
      [
        {
          errorCode: 'TypeError',
          errorMessage: 'TypeError: target is down',
          attempts: 4,
          exhausted: 'MaximumRetryAttempts',
        },
      ],
    ]);
  });

  it('becomes a dead letter at once when no repeat can mend it', async () => {
    expect(await run(1, { isFinal: true })).toMatchObject({ tries: 1, dead: [{ exhausted: 'NoRetry' }] });
  });

  it('becomes a dead letter when it is too old', async () => {
    expect((await run(1e9, { maximumRetries: 1e9 })).dead).toMatchObject([
      { exhausted: 'MaximumEventAgeInSeconds' },
    ]);
  });
});

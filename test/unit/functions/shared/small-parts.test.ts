import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VersionConflict } from '../../../../events/log/errors.ts';
import { retried } from '../../../../functions/shared/commands/retried.ts';
import { commandAt, kebabOf } from '../../../../functions/shared/http/command-names.ts';
import { correlationIdOf } from '../../../../functions/shared/http/correlation.ts';
import { londonDate } from '../../../../functions/shared/lambda/clock.ts';
import { createCache } from '../../../../functions/shared/lambda/ttl-cache.ts';

describe('today in London', () => {
  it.each([
    ['2026-07-01T22:59:59Z', '2026-07-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-10-25T00:59:59Z', '2026-10-25'],
  ])('NET-01 takes %s for %s', (instant, date) => {
    expect(londonDate(new Date(instant))).toBe(date);
  });
});

describe('a cache', () => {
  const at = (seconds: number) => new Date(seconds * 1000);
  it('POL-02 keeps what it found for its time, and never that there was nothing', async () => {
    let now = at(1000);
    let value: string | null = null;
    const cache = createCache<string>({ clock: () => now, maxAgeMs: 60_000, maxEntries: 2 });
    const ask = () => cache('k', async () => value);
    expect(await ask()).toBeNull();
    value = 'first';
    expect(await ask()).toBe('first');
    value = 'second';
    now = at(1059);
    expect(await ask()).toBe('first');
    now = at(1060);
    expect(await ask()).toBe('second');
    value = 'third';
    now = at(900);
    expect(await ask()).toBe('third');
  });

  it('POL-02 lets the oldest go when it is full', async () => {
    const cache = createCache<string>({ clock: () => at(0), maxAgeMs: 60_000, maxEntries: 2 });
    for (const key of ['a', 'b', 'c']) await cache(key, async () => 'kept');
    expect(await cache('c', async () => 'loaded')).toBe('kept');
    expect(await cache('a', async () => 'loaded')).toBe('loaded');
  });
});

describe('addresses of commands', () => {
  it('DEV-02 are the commands’ names in kebab case', () => {
    expect(kebabOf('LendDevice')).toBe('lend-device');
    expect(kebabOf('SignIncidentLog')).toBe('sign-incident-log');
    expect(commandAt({}, 'constructor')).toBeNull();
  });
});

describe('a correlation id', () => {
  it('GOV-04 is the caller’s trace id where one came', () => {
    expect(correlationIdOf(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`)).toBe('a'.repeat(32));
  });
  it.each([[undefined], ['garbage'], [`00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`]])(
    'GOV-04 is a new one for %j',
    (header) => {
      expect(correlationIdOf(header)).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
    },
  );
});

describe('a try that another writer beat', () => {
  const patience = { wait: async () => undefined, random: () => 0.5, clock: () => new Date(0) };
  const losing = (times: number, error: Error = new VersionConflict('taken')) => {
    let tries = 0;
    return async () => {
      tries += 1;
      if (tries <= times) throw error;
      return tries;
    };
  };
  it('DEV-02 is made again, eight times at most, then answered as a conflict', async () => {
    expect(await retried(patience, losing(7))).toBe(8);
    expect(await retried(patience, losing(8))).toBeNull();
  });
  it('DEV-02 is answered as a conflict well before the function’s timeout, however long each try and each wait took', async () => {
    const tries = fc.asyncProperty(fc.nat(900), fc.nat(99), async (tryMs, percent) => {
      let now = 0;
      const spend = async (ms: number) => {
        now += ms;
      };
      const lost = async () => {
        await spend(tryMs);
        throw new VersionConflict('taken');
      };
      const patient = { wait: spend, random: () => percent / 100, clock: () => new Date(now) };
      expect(await retried(patient, lost)).toBeNull();
      expect(now).toBeLessThan(6_500);
    });
    await fc.assert(tries);
  });
  it('DEV-02 is not made again for any other reason', async () => {
    await expect(retried(patience, losing(1, new TypeError('a bug')))).rejects.toThrow(TypeError);
  });
});
